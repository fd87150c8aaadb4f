import { randomUUID } from "node:crypto";
import { addWorkingDays } from "@/lib/document/add-working-days";
import { hashLetterReference, readLetterReference } from "@/lib/document/letter-reference";
import type { DocumentStatus } from "@/lib/document/states";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import type { DateTime } from "@/lib/time";
import { firstNames, lastNames } from "./data/names";
import { demonstrationDocuments } from "./demonstration-documents";
import type { Collector, DocumentToInsert } from "./insert-documents.sql";
import type { Random } from "./random";

/** How many documents of each state every location has, beside those for which somebody comes; since how many days at most. */
const stateOfPlace: readonly { status: DocumentStatus; count: number; days: number }[] = [
  { status: "ready", count: 24, days: 70 },
  // The last fourteen days, and past them.
  { status: "ready", count: 3, days: 88 },
  { status: "ready", count: 2, days: 110 },
  { status: "produced", count: 8, days: 9 },
  { status: "in_transit", count: 6, days: 2 },
  { status: "missing", count: 2, days: 30 },
  { status: "faulty", count: 1, days: 20 },
  { status: "withdrawn", count: 1, days: 40 },
  { status: "handed_over", count: 12, days: 60 },
  { status: "returned", count: 4, days: 120 },
];
const keptDays = 90;
/** V-numbers from 98 0000 1001 on are the demonstration's own, given to nobody. */
const firstVNumber = 9_800_001_001;

/** What became of a document until now, oldest first. */
const pathTo: Record<DocumentStatus, readonly DocumentStatus[]> = {
  produced: ["produced"],
  in_transit: ["in_transit"],
  ready: ["ready"],
  reserved: ["ready", "reserved"],
  missing: ["ready", "missing"],
  faulty: ["ready", "faulty"],
  withdrawn: ["ready", "withdrawn"],
  returned: ["ready", "returned"],
  handed_over: ["ready", "reserved", "handed_over"],
};

const shelves = ["A", "B", "C", "D", "E"] as const;
const numbered = (index: number) => `IR${String(1_000_001 + index)}`;
const hex = (bytes: Uint8Array | null) => (bytes ? Buffer.from(bytes).toString("hex") : null);

type Given = Pick<DocumentToInsert, "name" | "locationId" | "status" | "keySealed" | "keyHash"> & {
  letterReference: string;
  /** When it came, or when it was announced. */
  since: DateTime;
  appointmentId?: string;
  /** When the appointment was made, and the date of it. */
  reserved?: { at: string; date: string };
};

/** One document as it stands now, the `index`-th of all. */
function documentOf(given: Given, index: number, random: Random): DocumentToInsert {
  const { name, locationId, status, keySealed, keyHash, letterReference, since, appointmentId, reserved } = given;
  const isComing = status === "produced" || status === "in_transit";
  const isLying = status === "ready" || status === "reserved";
  const at = since.toISO() ?? "";
  const kept = since.plus({ days: keptDays }).toISODate() ?? "";
  return {
    id: randomUUID(),
    number: status === "produced" ? null : numbered(index),
    keySealed,
    keyHash,
    letterHash: status === "produced" ? null : hex(hashLetterReference(readLetterReference(letterReference) ?? "")),
    name,
    locationId,
    shelf: isLying ? `${random.pick(shelves)}${1 + random.below(12)}` : null,
    status,
    expectedOn: isComing ? addWorkingDays(since.toISODate() ?? "", status === "produced" ? 10 : 3) : null,
    readyAt: isComing ? null : at,
    keptUntil: isComing ? null : reserved && reserved.date > kept ? reserved.date : kept,
    fromLocationId: null,
    appointmentId: appointmentId ?? null,
    history: pathTo[status].map((passed, step) => ({
      status: passed,
      at: passed === "reserved" && reserved ? reserved.at : (since.plus({ hours: step }).toISO() ?? ""),
    })),
  };
}

const keyOf = (value: string) => {
  const key = { kind: "v_number" as const, value };
  return { keySealed: hex(sealPersonKey(key)), keyHash: hex(hashPersonKey(key)) ?? "" };
};

/** The document for which somebody has an appointment: it lay there a day before they booked. */
function ofCollector(
  { name, keySealed, keyHash, locationId, ...appointment }: Collector,
  index: number,
  now: DateTime,
): Given {
  const { appointmentId, bookedAt, startsAt } = appointment;
  return {
    name,
    locationId,
    status: "reserved",
    keySealed: hex(keySealed),
    keyHash: hex(keyHash) ?? "",
    letterReference: `Z1${String(10_000_000 + index)}`,
    since: now.minus({ milliseconds: now.toMillis() - bookedAt.getTime() }).minus({ days: 1 }),
    appointmentId,
    reserved: { at: bookedAt.toISOString(), date: startsAt.toISOString().slice(0, 10) },
  };
}

type Ground = { collectors: readonly Collector[]; locations: readonly { id: string; slug: string }[]; now: DateTime };

/**
 * Invents the register of the demonstration: the document of everybody who comes for one, at each location some in every other
 * state, and those of the people whom the README names. The same date gives the same register, but for ids and seals.
 */
export function inventDocuments({ collectors, locations, now }: Ground, random: Random): DocumentToInsert[] {
  let vNumber = firstVNumber;
  const others = locations.flatMap(({ id: locationId }) =>
    stateOfPlace.flatMap(({ status, count, days }) =>
      Array.from({ length: count }, (): Given => {
        const ago = days > 80 ? days - random.below(6) : random.below(days) + 1;
        const since = now.minus({ days: ago, minutes: random.below(300) });
        const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
        return { name, locationId, status, since, letterReference: `Z2${vNumber}`, ...keyOf(String(vNumber++)) };
      }),
    ),
  );
  const known = demonstrationDocuments.flatMap(({ vNumber, slug, ...rest }): Given[] => {
    const place = locations.find((location) => location.slug === slug);
    return place ? [{ ...rest, locationId: place.id, since: now.minus({ days: 3 }), ...keyOf(vNumber) }] : [];
  });
  const coming = collectors.map((collector, index) => ofCollector(collector, index, now));
  return [...coming, ...others, ...known].map((given, index) => documentOf(given, index, random));
}
