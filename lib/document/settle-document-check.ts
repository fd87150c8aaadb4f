import { type Author, recordChange } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { type Locale, localeKeys } from "@/lib/i18n/locales";
import { isMailOn } from "@/lib/message/is-mail-on";
import { queueMessage } from "@/lib/message/queue-message";
import type { DateTime } from "@/lib/time";
import { type CheckOutcome, canBeKept, canBeSent, isProvided, possibleOutcomes } from "./check-outcomes";
import { type CheckedAppointment, lockCheckedAppointment, writeCheck } from "./checked-appointment.sql";
import { notHereMail } from "./not-here-mail";
import { lockPeopleDocuments, type PersonDocument, peopleOfAppointment, tieDocument } from "./people-documents.sql";
import { sendOn } from "./send-on";
import { stepDocument } from "./step-document";

type Settlement = { appointmentId: string; locationId: string; outcome: CheckOutcome; author: Author };

export const settleRefusals = ["changed_since", "too_late"] as const;
export type SettleRefusal = (typeof settleRefusals)[number];
/** `isDone`: nothing is left to look for. `told`: how people hear that nothing was found. */
export type SettleOutcome =
  | { ok: true; documents: number; isDone: boolean; told: "mail" | "staff" | null }
  | { ok: false; reason: SettleRefusal };

type Work = { appointment: CheckedAppointment; author: Author; now: DateTime; run: typeof rows };

/** A mail that is not out a day before the visit comes too late: then somebody calls. */
const callHours = 24;

/** Keeps what lies here, or comes here in time, for the appointment. */
async function keep(documents: readonly PersonDocument[], { appointment, author, now, run }: Work): Promise<void> {
  const { id: appointmentId, locationId } = appointment;
  for (const { id, status } of documents) {
    await tieDocument(appointmentId, id, run);
    if (status === "ready") await stepDocument({ documentId: id, step: "reserve", locationId, author }, now, run);
  }
}

/** Asks for documents to be sent here, for the appointment; false when one cannot be here by then. */
async function send(documents: readonly PersonDocument[], { appointment, author, now, run }: Work): Promise<boolean> {
  const { id: appointmentId, locationId: toLocationId, on } = appointment;
  for (const { id, locationId } of documents) {
    await tieDocument(appointmentId, id, run);
    const sent = await sendOn({ document: { id, locationId }, toLocationId, locationId: null, author }, now, run);
    if (!sent.ok || sent.expectedOn > on) return false;
  }
  return true;
}

/** Mails that nothing was found, where there is an address; else staff tell them. */
async function tell({ appointment, now, run }: Work): Promise<"mail" | "staff"> {
  const { id: appointmentId, email, startsAt } = appointment;
  await writeCheck(appointmentId, "not_here", run);
  if (email === null || !isMailOn()) return "staff";
  const language: Locale = localeKeys.find((key) => key === appointment.language) ?? "nl";
  const neededBy = new Date(Math.max(startsAt.getTime() - callHours * 3_600_000, now.toMillis()));
  const mail = notHereMail(appointment, language);
  await queueMessage({ kind: "no_document", to: email, language, ...mail, appointmentId, neededBy }, run);
  return "mail";
}

/** What the register has of each person of an appointment. */
async function documentsByPerson({ appointment, run }: Work): Promise<PersonDocument[][]> {
  const documents = await lockPeopleDocuments(appointment.id, run);
  const people = await peopleOfAppointment(appointment.id, run);
  return people.map((id) => documents.filter(({ participantId }) => participantId === id));
}

type Done = Extract<SettleOutcome, { ok: true }>;

/** Does what was said; null when a document cannot be here by then. */
async function settle(outcome: CheckOutcome, people: readonly PersonDocument[][], work: Work): Promise<Done | null> {
  const { appointment, run } = work;
  if (outcome === "not_here") return { ok: true, documents: 0, isDone: true, told: await tell(work) };
  const found =
    outcome === "here"
      ? people.flat().filter((one) => canBeKept(one, appointment))
      : people
          .filter((own) => !isProvided(own))
          .flat()
          .filter((one) => canBeSent(one, appointment));
  if (outcome === "here") await keep(found, work);
  else if (!(await send(found, work))) return null;
  const served = new Set(found.map(({ participantId }) => participantId));
  const isDone = people.every((own) => isProvided(own) || own.some(({ participantId }) => served.has(participantId)));
  if (isDone) await writeCheck(appointment.id, null, run);
  return { ok: true, documents: found.length, isDone, told: null };
}

/**
 * Notes what staff found who looked for the documents of an appointment. `here`: what lies at its location for those who come, or
 * is there by then, is kept for it. `sent`: what lies ready elsewhere is asked for. Once everybody has something to collect, it
 * leaves the list. `not_here`: its people are told before they travel, by mail where they left an address; else it stays on the
 * list until somebody has told them.
 *
 * Two who press at once: one of them does it.
 *
 * Refuses: `changed_since` when it needs no looking (any more), is no appointment of this location, does not stand, or the register
 * does not bear out what is said; `too_late` when something that is to be sent cannot be there by then.
 * Throws: when the database fails; nothing has changed then.
 */
export async function settleDocumentCheck(settlement: Settlement, now: DateTime): Promise<SettleOutcome> {
  const { appointmentId, locationId, outcome, author } = settlement;
  return transaction<SettleOutcome>(async ({ run, rollBack }) => {
    const appointment = await lockCheckedAppointment({ appointmentId, locationId }, now.toJSDate(), run);
    if (!appointment) return { ok: false, reason: "changed_since" };
    const work = { appointment, author, now, run };
    const people = await documentsByPerson(work);
    if (!possibleOutcomes(people, appointment, appointment.why).includes(outcome)) {
      return { ok: false, reason: "changed_since" };
    }
    const settled = await settle(outcome, people, work);
    if (!settled) return rollBack({ ok: false, reason: "too_late" });
    const subject = { subjectKind: "appointment", subjectId: appointmentId, locationId };
    const { documents, told } = settled;
    const after = { outcome, documents, ...(told ? { mailed: told === "mail" } : {}) };
    const before = { check: appointment.why };
    await recordChange(author, { action: "document_looked_for", ...subject, before, after }, run);
    return settled;
  });
}
