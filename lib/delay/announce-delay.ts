import { recordChange } from "@/lib/audit/record-change";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { timeInWords } from "@/lib/i18n/date-words";
import { localeKeys } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { isMailOn } from "@/lib/message/is-mail-on";
import { queueMessage } from "@/lib/message/queue-message";
import { publicUrl } from "@/lib/public-url";
import { DateTime } from "@/lib/time";
import { type StillToCome, stillToCome } from "./still-to-come.sql";

type Request = {
  /** Of the form that was pressed. */
  id: string;
  locationId: string;
  /** How late it runs; nought: on time again. */
  minutes: number;
  staff: { id: string; name: string };
};

/** How many have a mail, and how many must be called. */
export type DelayOutcome =
  | { ok: true; mailed: number; toCall: number }
  /** Somebody has just told them the same. */
  | { ok: false; reason: "told_already" };

/** The same, said by two clerks so soon after each other, is one thing. */
const sameMinutes = 10;

/** Writes the announcement down; false when the form was pressed before, or a colleague has just said the same. */
async function isNew({ id, locationId, minutes, staff }: Request, now: DateTime, run: typeof rows): Promise<boolean> {
  // One at a time for a location.
  await run(sql`select pg_advisory_xact_lock(hashtextextended(${locationId}, 7))`);
  const made = await run(sql`
    insert into day_delay (id, location_id, date, minutes, announced_at, staff_id, staff_name)
    select ${id}, ${locationId}, today_at(${locationId}, ${now.toJSDate()}), ${minutes}, ${now.toJSDate()}, ${staff.id}, ${staff.name}
    where not exists (
      select from (
        select minutes, announced_at from day_delay
        where location_id = ${locationId} and date = today_at(${locationId}, ${now.toJSDate()})
        order by announced_at desc
        limit 1
      ) last
      where last.minutes = ${minutes} and last.announced_at > ${now.minus({ minutes: sameMinutes }).toJSDate()}
    )
    on conflict (id) do nothing
    returning id`);
  return made.length > 0;
}

async function mail(person: StillToCome & { email: string }, minutes: number, run: typeof rows): Promise<void> {
  const { appointmentId, email, language, startsAt, timeZone, place, manageKey } = person;
  const locale = localeKeys.find((key) => key === language) ?? "nl";
  const words = translator(locale, "message");
  const about = minutes === 0 ? "onTime" : "late";
  const values = {
    minutes,
    place,
    time: timeInWords(DateTime.fromJSDate(startsAt, { zone: timeZone }), locale),
    link: publicUrl(`/${locale}/appointment/${manageKey}`),
  };
  const text = [words("hello"), words(`${about}.text`, values)].join("\n\n");
  const subject = words(`${about}.subject`, values);
  await queueMessage(
    { kind: "late", to: email, language: locale, subject, text, appointmentId, neededBy: startsAt },
    run,
  );
}

/**
 * Tells everybody who is still to come to a location today how late it runs, or that it is on time again: by mail whoever
 * left an address, and on the page of their appointment; the others are listed to be called. It is written down.
 *
 * Any number of presses at once, of one form or of two clerks who say the same, tell people once.
 *
 * Units: whole minutes, to 240. Refuses: `told_already`. Throws: when the database fails; nobody is told then.
 */
export async function announceDelay(request: Request, now: DateTime): Promise<DelayOutcome> {
  const { locationId, minutes, staff } = request;
  return transaction<DelayOutcome>(async ({ run }) => {
    if (!(await isNew(request, now, run))) return { ok: false, reason: "told_already" };
    const people = await stillToCome(locationId, now, run);
    let mailed = 0;
    for (const { email, ...person } of isMailOn() ? people : []) {
      if (email === null) continue;
      await mail({ ...person, email }, minutes, run);
      mailed += 1;
    }
    const outcome = { mailed, toCall: people.length - mailed };
    const subject = { subjectKind: "location", subjectId: locationId, locationId };
    await recordChange(staff, { action: "delay_announced", ...subject, after: { minutes, ...outcome } }, run);
    return { ok: true, ...outcome };
  });
}
