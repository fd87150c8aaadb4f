import type { DateTime } from "@/lib/time";
import { arrivalsFrom } from "./arrivals-from";
import type { LetterDocument } from "./letter-document";

/** How the documents of an appointment can follow it to another time or location. */
export type FollowUp =
  /** None are known: what the register says decides nothing. */
  | { kind: "none" }
  /** They are on their way, or not to be found: they can be collected at their location alone, from a date on. */
  | { kind: "tied"; from: string | undefined }
  /** They lie ready at these locations and can be sent, to be at another one from a date on, by its id. */
  | { kind: "sent"; fromIds: string[]; arrivals: Map<string, string> };

const done = ["handed_over", "faulty", "withdrawn", "returned"];

/**
 * How the documents of an appointment can follow it.
 *
 * Units: dates "YYYY-MM-DD", each the first on which all of them can be there. Throws: when the database fails.
 */
export async function followUp(documents: readonly LetterDocument[], now: DateTime): Promise<FollowUp> {
  const open = documents.filter(({ status }) => !done.includes(status));
  if (open.length === 0) return { kind: "none" };
  if (open.some(({ status }) => status !== "ready" && status !== "reserved")) {
    const dates = open.flatMap(({ status, expectedOn }) => (status === "in_transit" ? (expectedOn ?? []) : []));
    return { kind: "tied", from: dates.sort().at(-1) };
  }
  const fromIds = [...new Set(open.map(({ location }) => location.id))];
  return { kind: "sent", fromIds, arrivals: await arrivalsFrom(fromIds, now) };
}
