import { type Booking, confirmHold } from "@/lib/appointment/confirm-hold";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { db } from "@/lib/db/client";
import type { Pickup } from "@/lib/document/pickup";
import { DateTime } from "@/lib/time";
import { bookingDetails, createLocation, createSession, holdRequest } from "./factories";

/** A Monday. Documents travel three working days: until Thursday. */
export const monday = DateTime.fromISO("2027-03-01T06:00:00Z");
export const [wednesday, thursday] = ["2027-03-03T08:00:00Z", "2027-03-04T08:00:00Z"] as const;
export const letterReference = "Z123456789";
export const product = { id: null, name: "loketplanner" };

let last = 2_000_000_000;
/** A V-number that nobody else in these tests has. */
export const pickupNumber = () => String(++last);

/** A location with times at these starts. */
export async function createPickupPlace(startsAt: readonly string[] = [wednesday, thursday]): Promise<string> {
  const { id } = await createLocation();
  for (const start of startsAt) await createSession({ locationId: id, startsAt: start, slots: 6, capacity: 50 });
  return id;
}

/** A time that is held for somebody who collects a document; its manage key. */
export async function holdPickup(locationId: string, startsAt: string, persons = 1): Promise<string> {
  const outcome = await holdPlaces(holdRequest({ locationId, startsAt: DateTime.fromISO(startsAt), persons }), monday);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.manageKey;
}

/** What people with these V-numbers send, all with the same letter. */
export const pickupBooking = (numbers: string[], pickup: Partial<Pickup> = {}): Booking => ({
  ...bookingDetails(numbers),
  pickup: { letters: numbers.map(() => letterReference), sends: false, ...pickup },
});

/** Holds a time and books it for these people. */
export async function bookPickup(
  locationId: string,
  startsAt: string,
  numbers: string[],
  pickup: Partial<Pickup> = {},
) {
  const manageKey = await holdPickup(locationId, startsAt, numbers.length);
  return { manageKey, outcome: await confirmHold(manageKey, pickupBooking(numbers, pickup), monday) };
}

/** An appointment as its page shows it. */
export async function shownAppointment(manageKey: string) {
  const found = await findAppointment(manageKey, monday);
  if (!found) throw new Error("There is no such appointment.");
  return found;
}

export const documentStatus = async (id: string) => (await db.document.findUniqueOrThrow({ where: { id } })).status;
