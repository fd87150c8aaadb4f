import { z } from "zod";
import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { forgetInProcess } from "@/lib/once-per-process";
import type { ServiceKey } from "./schema";
import { findServiceWords, forgetServiceWords } from "./service-words";
import { maxPersonsPerAppointment } from "./visit-minutes";

/** Why a field of a service is refused. Forms translate each. */
export const serviceErrors = [
  "words_missing",
  "too_long",
  "signs_wrong",
  "minutes_wrong",
  "persons_wrong",
  "changed_since",
] as const;
const says = (error: (typeof serviceErrors)[number]) => ({ error });

// Words are read as messages, in which these signs are not words.
const plain = z
  .string()
  .trim()
  .max(300, says("too_long"))
  .regex(/^[^{}<>]*$/, says("signs_wrong"));
const needed = plain.min(1, says("words_missing"));
const lines = z
  .string()
  .transform((text) =>
    text
      .split("\n")
      .map((line) => line.trim())
      .filter(Boolean),
  )
  .pipe(z.array(plain).max(12, says("too_long")));
const words = z.object({ name: needed, plain: needed, example: needed, bring: lines, know: lines });
const minutes = (least: number) =>
  z
    .string()
    .regex(/^[0-9]{1,3}$/, says("minutes_wrong"))
    .transform(Number)
    .pipe(z.number().min(least, says("minutes_wrong")).max(240, says("minutes_wrong")));

/** What staff say of a service, as a form has it. */
export const serviceChangeSchema = z.object({
  firstMinutes: minutes(1),
  extraMinutes: minutes(0),
  maxPersons: z
    .string()
    .regex(/^[0-9]$/, says("persons_wrong"))
    .transform(Number)
    .pipe(z.number().min(1, says("persons_wrong")).max(maxPersonsPerAppointment, says("persons_wrong"))),
  nl: words,
  en: words,
});
export type ServiceChange = z.output<typeof serviceChangeSchema>;

type Request = { key: ServiceKey; version: number; change: ServiceChange; author: { id: string; name: string } };
type Outcome = { ok: true } | { ok: false; reason: "changed_since" };

/**
 * Changes how long a service takes and what people read of it. Who is booked keeps the time they have.
 *
 * Refuses: `changed_since` when somebody else changed it after `version` was shown.
 * Throws: when the database fails; nothing is changed then.
 */
export async function changeService({ key, version, change, author }: Request): Promise<Outcome> {
  const { firstMinutes, extraMinutes, maxPersons, nl, en } = change;
  const done = await transaction<Outcome>(async ({ run }) => {
    // Locked first: what is read after that, nobody else changes.
    await run(sql`select key from service where key = ${key} for update`);
    const [was] = await run<{ firstMinutes: number; extraMinutes: number; maxPersons: number; version: number }>(sql`
      select first_minutes as "firstMinutes", extra_minutes as "extraMinutes", max_persons as "maxPersons",
             coalesce((select version from service_words where service_key = key), 0) as version
      from service where key = ${key}`);
    if (!was || was.version !== version) return { ok: false, reason: "changed_since" };
    const { version: _, ...lengths } = was;
    const { words: before } = await findServiceWords(key);
    await run(sql`
      update service set first_minutes = ${firstMinutes}, extra_minutes = ${extraMinutes}, max_persons = ${maxPersons}
      where key = ${key}`);
    await run(sql`
      insert into service_words (service_key, words) values (${key}, ${JSON.stringify({ nl, en })}::jsonb)
      on conflict (service_key) do update set words = excluded.words, version = service_words.version + 1`);
    const subject = { subjectKind: "service", subjectId: key };
    const event = { before: { ...lengths, ...before }, after: change };
    await recordChange(author, { action: "service_changed", ...subject, ...event }, run);
    return { ok: true };
  });
  forgetServiceWords();
  forgetInProcess("services");
  return done;
}
