/** Why an agent changes something. */
export const callReasons = [
  "caller_asks",
  "ill",
  "travel",
  "mistake",
  "document",
  "letter_received",
  "our_change",
  "other",
] as const;
export type CallReason = (typeof callReasons)[number];

/** How an agent knows who calls: each only ever as done. A date of birth is compared elsewhere and not kept here. */
export const callerChecks = ["name", "number_ending", "birth_date", "code", "when_and_where", "authority"] as const;
/** Fewer prove nothing. */
export const fewestChecks = 2;
export const callers = ["self", "family", "representative"] as const;

/** Why somebody gets a reference instead of a number. */
export const referenceReasons = ["newborn", "letter_lost", "number_unknown", "number_not_given", "other"] as const;

/** How the proof goes to the person. */
export const proofWays = ["mail", "print", "letter"] as const;
export type ProofWay = (typeof proofWays)[number];
