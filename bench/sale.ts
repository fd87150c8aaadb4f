import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";

/** What is sold in a bench: starts ten minutes apart, each with as many places. */
export type Sale = { locationId: string; slug: string; startsAt: DateTime; starts: string[] };

/** A location of the started product with one session, a week from now, in its database. */
export async function createSale(slots: number, capacity: number): Promise<Sale> {
  const { id, slug } = await createLocation();
  const startsAt = DateTime.utc().plus({ days: 7 }).set({ hour: 9, minute: 0, second: 0, millisecond: 0 });
  await createSession({ locationId: id, startsAt: startsAt.toISO(), slots, capacity });
  const starts = Array.from({ length: slots }, (_, index) => startsAt.plus({ minutes: 10 * index }).toISO());
  return { locationId: id, slug, startsAt, starts };
}
