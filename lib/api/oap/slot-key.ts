import { createCipheriv, createDecipheriv } from "node:crypto";
import { secretKey } from "@/lib/secret/secret-key";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import { maxPersonsPerAppointment } from "@/lib/service/visit-minutes";

const cipherName = "aes-256-ecb";
const blockBytes = 16;
const keyLength = 2 * blockBytes;
const minuteMs = 60_000;

// Where each part of a block stands. What they hold is kept in the keys that clients have: append, never reorder.
const at = { location: 0, minute: 8, service: 12, persons: 13, check: 14 };
const check = 0x4c50;

/** What a slot's key stands for. */
export type SlotOfKey = {
  /** The beginning of the location's id, as `locationPart` makes it. */
  location: string;
  service: ServiceKey;
  persons: number;
  startsAtMs: number;
};

/** The part of a location's id that slot keys keep: its first 8 bytes, as 16 hex digits. */
export function locationPart(locationId: string): string {
  return locationId.replaceAll("-", "").slice(0, 2 * at.minute);
}

/**
 * The keys of a location's starts for one service and group: 32 hex digits each, the same for the same start for ever.
 *
 * Each is one block of the cipher, so it needs no table to be read back, and no two starts share one. All are made in
 * one go: a cipher costs more to begin than a thousand blocks.
 *
 * Units: milliseconds since 1970, on whole minutes.
 */
export function slotKeys(
  slots: { locationId: string; service: ServiceKey; persons: number },
  startsAtMs: readonly number[],
): string[] {
  const blocks = Buffer.alloc(startsAtMs.length * blockBytes);
  const location = Buffer.from(locationPart(slots.locationId), "hex");
  const service = serviceKeys.indexOf(slots.service);
  startsAtMs.forEach((startMs, index) => {
    const block = index * blockBytes;
    blocks.set(location, block + at.location);
    blocks.writeUInt32BE(startMs / minuteMs, block + at.minute);
    blocks.writeUInt8(service, block + at.service);
    blocks.writeUInt8(slots.persons, block + at.persons);
    blocks.writeUInt16BE(check, block + at.check);
  });
  const cipher = createCipheriv(cipherName, secretKey("slot_key"), null).setAutoPadding(false);
  const hex = Buffer.concat([cipher.update(blocks), cipher.final()]).toString("hex");
  return startsAtMs.map((_, index) => hex.slice(index * keyLength, (index + 1) * keyLength));
}

/** What a slot's key, in any case, stands for; null for whatever this secret did not make. */
export function readSlotKey(text: string): SlotOfKey | null {
  if (!/^[0-9a-f]{32}$/i.test(text)) return null;
  const decipher = createDecipheriv(cipherName, secretKey("slot_key"), null).setAutoPadding(false);
  const block = Buffer.concat([decipher.update(text, "hex"), decipher.final()]);
  const service = serviceKeys[block.readUInt8(at.service)];
  const persons = block.readUInt8(at.persons);
  const isOurs = block.readUInt16BE(at.check) === check && persons >= 1 && persons <= maxPersonsPerAppointment;
  if (!isOurs || !service) return null;
  return {
    location: block.toString("hex", at.location, at.minute),
    service,
    persons,
    startsAtMs: block.readUInt32BE(at.minute) * minuteMs,
  };
}
