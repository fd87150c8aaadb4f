import type { DateTime } from "@/lib/time";
import { isMailOn } from "./is-mail-on";
import { failQueued, removeMessagesBefore } from "./message-rows.sql";

/** How long a mail can be looked up after it was sent or given up. */
const keptDays = 30;

/**
 * Removes mails that were sent or given up thirty days ago; where no mail server is set up any more, gives up those that still
 * wait for one, so that somebody calls. Returns how many.
 *
 * Throws: when the database fails.
 */
export async function forgetMessages(now: DateTime): Promise<number> {
  const givenUp = isMailOn() ? 0 : await failQueued("mail is not set up", now.toJSDate());
  return givenUp + (await removeMessagesBefore(now.minus({ days: keptDays }).toJSDate()));
}
