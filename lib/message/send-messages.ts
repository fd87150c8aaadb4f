import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";
import { isMailOn } from "./is-mail-on";
import { readMailFailure } from "./mail-failure";
import { mailsAtOnce, mailTransport } from "./mail-transport";
import { messageHtml } from "./message-html";
import { claimMessages, dropNeedless, markFailed, markSent, putOff, type QueuedMessage } from "./message-rows.sql";
import { nextAttemptAt } from "./next-attempt";

/** Longer than a mail can take: an attempt that is still going on is nobody else's. */
const leaseMinutes = 10;
const longestMs = 5 * 60_000;

/** Fails a mail that a server draws out for ever, long before its lease ends. */
async function within<Value>(work: Promise<Value>, ms: number): Promise<Value> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const error = Object.assign(new Error("The mail server took too long."), { code: "ETIMEDOUT" });
    timer = setTimeout(() => reject(error), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

async function send({ id, recipient, language, subject, body, calendar }: QueuedMessage): Promise<void> {
  const from = env().MAIL_FROM ?? "";
  const host = from.split("@")[1] ?? "localhost";
  const sending = mailTransport().sendMail({
    from: { name: "Loketplanner", address: from },
    // An object, so that no sign in an address can make it two.
    to: { name: "", address: recipient },
    subject,
    text: body,
    html: messageHtml({ subject, text: body, language }),
    // The same for every attempt: whoever gets one twice after a crash can tell.
    messageId: `<${id}@${host}>`,
    headers: { "Auto-Submitted": "auto-generated", "Content-Language": language },
    ...(calendar === null
      ? {}
      : {
          attachments: [
            {
              filename: language === "nl" ? "afspraak.ics" : "appointment.ics",
              content: calendar,
              contentType: "text/calendar; charset=utf-8; method=PUBLISH",
            },
          ],
        }),
  });
  await within(sending, longestMs);
}

async function attempt(message: QueuedMessage, now: DateTime): Promise<boolean> {
  try {
    await send(message);
  } catch (error) {
    const { isForGood, said } = readMailFailure(error);
    const at = now.toJSDate();
    const nextAt = isForGood ? null : nextAttemptAt(message.attempts, { neededBy: message.neededBy, now: at });
    if (nextAt) await putOff(message, nextAt, said);
    else await markFailed(message, said, at);
    return false;
  }
  await markSent(message, now.toJSDate());
  return true;
}

export type Sent = { sent: number; failed: number };

/**
 * Sends the mails whose turn it is, a few beside each other; returns how many went out and how many did not.
 *
 * Any number of processes may run this at once: a mail belongs to whoever took it, for a lease that outlives every attempt, so
 * that none goes out twice; only a process that dies between the server's yes and our own note of it can repeat one, under
 * the same Message-ID. Nothing in the database is held while a mail server thinks.
 *
 * A mail whose news is over, since the person moved or cancelled their visit themselves, is dropped.
 *
 * A recipient that does not exist is final; anything else is tried again with growing pauses. What is given up is shown
 * on the page of messages, and whom it should have told stands on the worklist.
 *
 * Throws: when the database fails.
 */
export async function sendMessages(now: DateTime): Promise<Sent> {
  if (!isMailOn()) return { sent: 0, failed: 0 };
  const leaseUntil = now.plus({ minutes: leaseMinutes }).toJSDate();
  await dropNeedless(now.toJSDate());
  const claimed = await claimMessages({ most: mailsAtOnce, leaseUntil }, now.toJSDate());
  const results = await Promise.all(claimed.map((message) => attempt(message, now)));
  const sent = results.filter(Boolean).length;
  return { sent, failed: results.length - sent };
}
