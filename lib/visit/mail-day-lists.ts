import { showCode } from "@/lib/appointment/codes";
import { type rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import { translator } from "@/lib/i18n/translator";
import { isMailOn } from "@/lib/message/is-mail-on";
import { queueMessage } from "@/lib/message/queue-message";
import { DateTime } from "@/lib/time";
import { type DayRow, dayRows } from "./day-rows.sql";

type Due = { id: string; name: string; timeZone: string; email: string; date: string };

/** From when on a day its list is mailed, and until when it still helps. */
const hours = { from: 7, until: 12 };

/** Takes on the locations whose list of today is to be mailed and was not, each once, however many do it at once. */
async function takeDue(now: DateTime, run: typeof rows): Promise<Due[]> {
  return run<Due>(sql`
    update location
    set day_list_sent_on = (${now.toJSDate()}::timestamptz at time zone time_zone)::date
    where day_list_email is not null and active
      and extract(hour from ${now.toJSDate()}::timestamptz at time zone time_zone) between ${hours.from} and ${hours.until - 1}
      and day_list_sent_on is distinct from (${now.toJSDate()}::timestamptz at time zone time_zone)::date
    returning id, name, time_zone as "timeZone", day_list_email as email, day_list_sent_on::text as date`);
}

/** Who is to come, as a line: time, code, one name and how many come along, and what for. */
function lineOf({ dueAt, code, names, persons, services }: DayRow, timeZone: string): string {
  const time = dueAt ? timeInWords(DateTime.fromJSDate(dueAt, { zone: timeZone }), "nl") : "";
  const others = persons > 1 ? ` (+${persons - 1})` : "";
  return `${time}  ${code ? showCode(code) : ""}  ${services.join(" + ")}  ${names[0] ?? ""}${others}`;
}

/**
 * Mails today's list to each location that has an address for it, once, from seven in the morning by the location's own clock:
 * for a counter whose computers fail. It says when, which code, what for, one name and how many come along. A day without
 * appointments has no list. Returns how many were mailed.
 *
 * Throws: when the database fails; nothing is mailed then.
 */
export async function mailDayLists(now: DateTime): Promise<number> {
  // What could not leave is not counted as mailed: it goes once mail is set up, as long as it helps that day.
  if (!isMailOn()) return 0;
  const words = translator("nl", "day");
  return transaction<number>(async ({ run }) => {
    let mailed = 0;
    for (const { id, name, timeZone, email, date } of await takeDue(now, run)) {
      const coming = (await dayRows({ locationId: id, date }, run)).filter(({ state }) => state === "expected");
      if (coming.length === 0) continue;
      const local = DateTime.fromISO(date, { zone: timeZone });
      const subject = words("listMail.subject", { name, date: dateInWords(local, "nl") });
      const text = [
        words("listMail.text", { count: coming.length }),
        coming.map((row) => lineOf(row, timeZone)).join("\n"),
        words("listMail.keep"),
      ].join("\n\n");
      const neededBy = local.set({ hour: hours.until }).toJSDate();
      await queueMessage({ kind: "day_list", to: email, language: "nl", subject, text, neededBy }, run);
      mailed += 1;
    }
    return mailed;
  });
}
