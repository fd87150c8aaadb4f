import type { rows } from "@/lib/db/sql";
import { localeKeys } from "@/lib/i18n/locales";
import { isMailOn } from "@/lib/message/is-mail-on";
import { queueMessage } from "@/lib/message/queue-message";
import { closeOutreach, openOutreach } from "@/lib/outreach/open-outreach.sql";
import type { DateTime } from "@/lib/time";
import { noticeCalendar } from "./notice-calendar";
import { type NoticeFacts, noticeFacts } from "./notice-facts.sql";
import { type About, noticeMail } from "./notice-mail";

/** Somebody must be told what became of their appointment; `former` is the time and place that they know. */
export type Notice = {
  appointmentId: string;
  about: About;
  former: { locationId: string; startsAt: Date };
  /** Somebody has told them already, on the phone: a mail only confirms it, and nobody need call. */
  isTold?: boolean;
};

/** Whoever is not told a day before they would come is called. */
const callHours = 24;

function toldStartsAt(about: About, { startsAt, alternative }: NoticeFacts): Date | null {
  if (about === "cancelled") return null;
  return about === "alternative" && alternative ? new Date(alternative.startsAt) : startsAt;
}

function neededBy(told: Date | null, { former }: Notice): Date {
  const first = told && told < former.startsAt ? told : former.startsAt;
  return new Date(first.getTime() - callHours * 3_600_000);
}

type Context = { now: DateTime; run: typeof rows };

async function tell(notice: Notice, facts: NoticeFacts, { now, run }: Context): Promise<void> {
  const { appointmentId, about, former, isTold } = notice;
  const { email, phone, language } = facts;
  const byMail = email !== null && isMailOn();
  const told = toldStartsAt(about, facts);
  const at = now.toJSDate();
  const way = byMail ? "mail" : phone === null ? "none" : "phone";
  const outreachId = await openOutreach({ appointmentId, about, former, toldStartsAt: told, way }, at, run);
  if (byMail) {
    const locale = localeKeys.find((key) => key === language) ?? "nl";
    const mail = noticeMail(about, { ...facts, formerStartsAt: former.startsAt }, locale);
    const calendar = about === "moved" ? { calendar: noticeCalendar(facts, { locale, now }) } : {};
    const link = isTold ? {} : { outreachId, neededBy: neededBy(told, notice) };
    await queueMessage({ kind: about, to: email, language: locale, ...mail, appointmentId, ...calendar, ...link }, run);
  }
  if (isTold) await closeOutreach({ appointmentId, outcome: "reached" }, at, run);
}

/**
 * Tells people what became of their appointments, in the caller's transaction and after whatever it changed: queues a mail for
 * who left an address, in their language; everybody else, and everybody where no mail is set up, stands on the list of
 * those to phone, to write to or to await. Nothing is sent before the transaction is done.
 *
 * Telling somebody twice is one outreach: with the newest time, and the oldest one as what they know.
 *
 * Throws: when the database fails.
 * Source: design, "message … queued in the same transaction as the change that causes it".
 */
export async function tellPeople(notices: readonly Notice[], now: DateTime, run: typeof rows): Promise<void> {
  if (notices.length === 0) return;
  const facts = await noticeFacts(notices, run);
  const byId = new Map(facts.map((one) => [one.appointmentId, one]));
  for (const notice of notices) {
    const found = byId.get(notice.appointmentId);
    if (found) await tell(notice, found, { now, run });
  }
}
