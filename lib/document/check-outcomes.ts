/** Why staff have something to do about the documents of an appointment. */
export const checkReasons = ["no_letter", "not_found", "other_place", "not_here", "told"] as const;
export type CheckReason = (typeof checkReasons)[number];

/**
 * What staff who looked can say: it lies (or comes) here, it lies elsewhere and is to be sent, or it is not here and nobody
 * knows where.
 */
export const checkOutcomes = ["here", "sent", "not_here"] as const;
export type CheckOutcome = (typeof checkOutcomes)[number];

/** A document as it decides what can be said. Dates are "YYYY-MM-DD", of the location of the appointment. */
export type CheckedDocument = {
  status: string;
  locationId: string;
  expectedOn: string | null;
  /** It is the appointment's already. */
  isTheirs: boolean;
};

/** Where and on which date an appointment is. */
type Visit = { locationId: string; on: string };

const lost = ["faulty", "withdrawn", "handed_over", "returned"];

/** Whether a document is the appointment's, and can be collected at it. */
const isKept = ({ status, isTheirs }: CheckedDocument) => isTheirs && !lost.includes(status);

/** Whether a document can be kept for an appointment where that is: it lies there, or is expected there by then. */
export function canBeKept({ status, locationId, expectedOn, isTheirs }: CheckedDocument, visit: Visit): boolean {
  if (isTheirs || locationId !== visit.locationId) return false;
  return status === "ready" || (["produced", "in_transit"].includes(status) && (expectedOn ?? "") <= visit.on);
}

/** Whether a document lies somewhere from where it can be sent. */
export const canBeSent = ({ status, locationId, isTheirs }: CheckedDocument, visit: Visit): boolean =>
  !isTheirs && status === "ready" && locationId !== visit.locationId;

/** Whether a person has something to collect at the appointment already. */
export const isProvided = (documents: readonly CheckedDocument[]): boolean => documents.some(isKept);

/**
 * What can be said of an appointment, by what the register has of each of its people. That nothing is here cannot be said twice,
 * nor where everybody has something to collect.
 */
export function possibleOutcomes(
  people: readonly (readonly CheckedDocument[])[],
  visit: Visit,
  why: CheckReason,
): CheckOutcome[] {
  const lacking = people.filter((documents) => !isProvided(documents));
  const keeps = (documents: readonly CheckedDocument[]) => documents.some((one) => canBeKept(one, visit));
  const isKnown = why === "not_here" || why === "told";
  return [
    // Everybody has, since the one who had not does not come any more: one press settles it.
    ...(lacking.length === 0 || lacking.some(keeps) ? (["here"] as const) : []),
    ...(lacking.some((own) => own.some((one) => canBeSent(one, visit))) ? (["sent"] as const) : []),
    ...(isKnown || lacking.every(keeps) ? [] : (["not_here"] as const)),
  ];
}
