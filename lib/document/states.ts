/** Where a document is, from when it is expected until it is in its owner's hands, or sent back. */
export const documentStatuses = [
  "produced",
  "in_transit",
  "ready",
  "reserved",
  "handed_over",
  "missing",
  "faulty",
  "withdrawn",
  "returned",
] as const;
export type DocumentStatus = (typeof documentStatuses)[number];

type Step = { from: readonly DocumentStatus[]; to: readonly DocumentStatus[] };

/** A document that lies here is reserved while somebody has an appointment here for it. */
const lying = ["ready", "reserved"] as const;

/**
 * Every step a document can take: from which states, and to which. The function `document_steps` in the database says the
 * same, and its trigger refuses any other change, whoever makes it.
 */
export const documentSteps = {
  /** It was made and is on its way. */
  dispatch: { from: ["produced"], to: ["in_transit"] },
  /** It is where it was expected. */
  arrive: { from: ["produced", "in_transit"], to: lying },
  /** It lies here, wherever the register had it. */
  take_in: { from: ["produced", "in_transit", "ready", "missing"], to: lying },
  /** It gets a place on another shelf, and stays what it is. */
  shelve: { from: lying, to: lying },
  /** It goes to another location. */
  send_on: { from: ["ready"], to: ["in_transit"] },
  /** What was to be sent on has left. */
  leave: { from: ["in_transit"], to: ["in_transit"] },
  /** Somebody has an appointment for it. */
  reserve: { from: ["ready"], to: ["reserved"] },
  /** Nobody has any more. */
  free: { from: ["reserved"], to: ["ready"] },
  hand_over: { from: lying, to: ["handed_over"] },
  /** It is not where it should be. */
  miss: { from: ["in_transit", "ready", "reserved"], to: ["missing"] },
  find: { from: ["missing"], to: lying },
  /** It cannot be handed over as it is. */
  fault: { from: lying, to: ["faulty"] },
  /** It may not be handed over any more. */
  withdraw: { from: ["produced", "in_transit", "ready", "reserved", "missing", "faulty"], to: ["withdrawn"] },
  /** It went back to where it was made; a good one only after the last day on which it is kept. */
  return: { from: ["ready", "faulty", "withdrawn"], to: ["returned"] },
} as const satisfies Record<string, Step>;

export type DocumentStep = keyof typeof documentSteps;

/** Whether a document in this state can take that step, as far as its state decides. */
export function canStep(status: DocumentStatus, step: DocumentStep): boolean {
  const { from }: Step = documentSteps[step];
  return from.includes(status);
}
