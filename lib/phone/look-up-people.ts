import { recordChange } from "@/lib/audit/record-change";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { type ServiceKey, serviceKeySchema } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { type FoundRow, rowsByKey, rowsByName } from "./look-up.sql";
import { readSought } from "./read-sought";

/** By what somebody was found, or not: it is all of the question that is written down. */
export type SoughtBy = "link" | "code" | "number" | "name" | "nothing";

/** An appointment that was found; instants in the zone of its location. */
export type Found = Omit<FoundRow, "startsAt" | "endsAt" | "services" | "total"> & {
  startsAt: DateTime;
  endsAt: DateTime;
  services: ServiceKey[];
  /** It stands, and its time is over. */
  isOver: boolean;
};

export type LookedUp = { by: SoughtBy; found: Found[]; total: number };

/** So many stand on a page. */
export const foundPerPage = 20;

/** Looks by what names an appointment or a person for certain, and where that finds nothing, by name. */
async function search(text: string, page: number, now: DateTime): Promise<{ by: SoughtBy; found: FoundRow[] }> {
  const { manageKey, code, keys, name } = readSought(text);
  const range = { limit: foundPerPage, offset: (page - 1) * foundPerPage, now: now.toJSDate() };
  if (manageKey || code || keys.length > 0) {
    const found = await rowsByKey({ manageKey, code, hashes: keys.map((key) => hashPersonKey(key)) }, range);
    const isCode = found.some((one) => one.code === code) || (code !== null && keys.length === 0);
    if (found.length > 0 || !name) return { by: manageKey ? "link" : isCode ? "code" : "number", found };
  }
  return name ? { by: "name", found: await rowsByName(name, range) } : { by: "nothing", found: [] };
}

function readFound({ total: _, ...row }: FoundRow, now: DateTime): Found {
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: row.place.timeZone });
  const endsAt = inZone(row.endsAt);
  return {
    ...row,
    startsAt: inZone(row.startsAt),
    endsAt,
    services: row.services.map((key) => serviceKeySchema.parse(key)),
    isOver: row.status === "booked" && endsAt <= now,
  };
}

/**
 * Looks for anybody's appointments in the whole country, also those that are over or cancelled: by a link, a code, a
 * V-number, a BSN or a reference, or by the beginnings of the words of a name. What is still to come stands first, the soonest
 * on top; then what is not, the newest on top.
 *
 * Every look-up is written down: who looked, by what kind of key, and how many there were; never what they asked for.
 *
 * Units: `page` counts from 1, `foundPerPage` to a page.
 * Throws: when the database fails.
 */
export async function lookUpPeople(
  { text, page, author }: { text: string; page: number; author: { id: string; name: string } },
  now: DateTime,
): Promise<LookedUp> {
  const { by, found } = await search(text, page, now);
  const total = found[0]?.total ?? 0;
  const subject = { subjectKind: "staff_member", subjectId: author.id };
  await recordChange(author, { action: "person_looked_up", ...subject, after: { by, found: total, page } });
  return { by, found: found.map((row) => readFound(row, now)), total };
}
