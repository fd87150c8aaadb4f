import type { ServiceKey } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { findDesks } from "./find-desks";
import { readSlotKey } from "./slot-key";

/** What a slot's key stands for at a desk of ours; whether anybody can have it is for the claim to say. */
export type WantedSlot = { locationId: string; service: ServiceKey; persons: number; startsAt: DateTime };

/** The slot that a key stands for; null when it stands for none. Throws when the database fails. */
export async function findSlot(key: string): Promise<WantedSlot | null> {
  const read = readSlotKey(key);
  const desk = read && (await findDesks()).byLocationPart.get(read.location);
  if (!desk) return null;
  const { service, persons, startsAtMs } = read;
  const startsAt = DateTime.fromMillis(startsAtMs, { zone: desk.timeZone });
  return { locationId: desk.locationId, service, persons, startsAt };
}
