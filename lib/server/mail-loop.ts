import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "pino";
import { isMailOn } from "@/lib/message/is-mail-on";
import { closeMailTransport } from "@/lib/message/mail-transport";
import { sendMessages } from "@/lib/message/send-messages";
import { DateTime } from "@/lib/time";

/** How long a mail waits at most before somebody looks for it: one indexed look that finds nothing costs next to nothing. */
const lookMs = 2000;
const tryAgainMs = 30_000;
const stopMs = 8000;

/** Sends until nothing is due; whatever goes wrong with one mail is that mail's. */
async function sendAll(log: Logger, isStopping: () => boolean): Promise<void> {
  while (!isStopping()) {
    const { sent, failed } = await sendMessages(DateTime.now());
    if (sent + failed === 0) return;
    if (failed > 0) log.warn({ sent, failed }, "some mails could not be sent");
    else log.debug({ sent }, "mails sent");
  }
}

/**
 * Sends mails beside everything else, seconds after the change that causes them; the returned function lets those under way
 * end, and stops. Not a job of the queue: that looks once a minute, and somebody waits for this one.
 *
 * Any number of processes may run this. Nothing waits for it, and nothing fails with it.
 */
export function startMail(log: Logger): () => Promise<void> {
  if (!isMailOn()) return async () => {};
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  const pause = (ms: number) => wait(ms, undefined, { signal: stopping.signal }).catch(() => {});

  const keepSending = async () => {
    while (!isStopping()) {
      try {
        await sendAll(log, isStopping);
        await pause(lookMs);
      } catch (error) {
        log.warn({ err: error }, "mails could not be looked for");
        await pause(tryAgainMs);
      }
    }
  };
  const done = keepSending();
  return async () => {
    stopping.abort();
    await Promise.race([done, wait(stopMs)]);
    closeMailTransport();
  };
}
