import { randomInt } from "node:crypto";
import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";

/**
 * When places given up now return to the public: a random moment from `RETURN_DELAY_SECONDS` ("30-300").
 *
 * Source: promise 8, so that trading places and refreshing do not pay.
 */
export function returnAt(now: DateTime): DateTime {
  const { from, until } = env().RETURN_DELAY_SECONDS;
  return now.plus({ milliseconds: randomInt(from * 1000, until * 1000 + 1) });
}
