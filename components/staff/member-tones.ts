/** The colour of a badge for how an account is. */
export const memberTones = { active: "good", invited: "warn", closed: "plain" } as const;
