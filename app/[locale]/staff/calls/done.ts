/** What was just done, as the address of an appointment tells it. */
const doneThings = ["verified", "booked", "moved", "cancelled", "taken_out", "name", "contact", "mail"] as const;
export type Done = (typeof doneThings)[number];

/** What can be done with an appointment, as its address asks for the form. */
export const changes = ["move", "proof", "contact", "name", "take_out", "cancel"] as const;
export type Change = (typeof changes)[number];

/** Reads what was done from an address; null for anything else. */
export const doneOf = (asked: unknown): Done | null => doneThings.find((done) => done === asked) ?? null;

/** Reads which form is asked for; null for anything else. */
export const changeOf = (asked: unknown): Change | null => changes.find((change) => change === asked) ?? null;
