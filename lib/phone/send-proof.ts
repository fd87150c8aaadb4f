import type { rows } from "@/lib/db/sql";
import { localeKeys } from "@/lib/i18n/locales";
import { isMailOn } from "@/lib/message/is-mail-on";
import { queueMessage } from "@/lib/message/queue-message";
import { noticeCalendar } from "@/lib/notice/notice-calendar";
import { noticeFacts } from "@/lib/notice/notice-facts.sql";
import { proofMail } from "@/lib/notice/proof-mail";
import type { DateTime } from "@/lib/time";
import { type Changing, changeForCaller } from "./change-for-caller";
import type { ProofWay } from "./choices";
import type { LockedAppointment } from "./lock-appointment.sql";
import type { PhoneOutcome } from "./refusals";

async function mail(
  { id, locationId, startsAt }: LockedAppointment,
  now: DateTime,
  run: typeof rows,
): Promise<boolean> {
  const [facts] = await noticeFacts([{ appointmentId: id, former: { locationId, startsAt } }], run);
  if (!facts?.email || !isMailOn()) return false;
  const language = localeKeys.find((key) => key === facts.language) ?? "nl";
  const calendar = noticeCalendar(facts, { locale: language, now });
  const message = {
    kind: "proof",
    to: facts.email,
    language,
    ...proofMail(facts, language),
    appointmentId: id,
    calendar,
  };
  await queueMessage(message, run);
  return true;
}

/**
 * Sends somebody on the line the proof of their appointment by mail, or writes down that it goes on paper, printed by the agent
 * or as a letter.
 *
 * Refuses: `no_mail` when there is no address or no mail server; the others as `changeForCaller`, but what is over can be proven
 * too. Throws: as `changeForCaller`.
 */
export async function sendProof(
  { way, ...changing }: Changing & { way: ProofWay },
  now: DateTime,
): Promise<PhoneOutcome> {
  return changeForCaller(
    changing,
    {
      action: "proof_given",
      detail: { way },
      alsoOver: true,
      apply: async (appointment, run) => {
        if (appointment.status === "cancelled") return "cancelled";
        return way !== "mail" || (await mail(appointment, now, run)) ? null : "no_mail";
      },
    },
    now,
  );
}
