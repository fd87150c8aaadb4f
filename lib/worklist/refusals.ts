/** Why somebody on the worklist could not be helped in that way. */
export const worklistRefusals = [
  /** It is not what the page showed: somebody else solved it, the person changed it, or a place came back. */
  "changed_meanwhile",
  /** It has begun, or its people have been let in. */
  "already_over",
  "slot_taken",
  "not_offered",
  /** Their document lies at the present location, which stays open, or cannot be at the other one in time. */
  "document_elsewhere",
  /** Their document is still on its way then. */
  "document_not_ready",
  "already_offered",
  "offer_expired",
  "not_there",
] as const;

export type WorklistRefusal = (typeof worklistRefusals)[number];
export type WorklistOutcome = { ok: true } | { ok: false; reason: WorklistRefusal };
