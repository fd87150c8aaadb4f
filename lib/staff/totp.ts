import { timingSafeEqual } from "node:crypto";
import { generateSync } from "otplib";
import type { DateTime } from "@/lib/time";

const stepSeconds = 30;

/**
 * The time step whose code this is, of the present one and its two neighbours; null when it is none of theirs.
 *
 * Units: a step is 30 seconds; `secret` is in base 32. Whoever accepts a step must refuse it the next time.
 */
export function stepOfCode(code: string, secret: string, now: DateTime): number | null {
  const given = Buffer.from(code.replace(/\s/g, ""));
  const present = Math.floor(now.toSeconds() / stepSeconds);
  for (const step of [present, present - 1, present + 1]) {
    const wanted = Buffer.from(generateSync({ secret, epoch: step * stepSeconds }));
    if (wanted.length === given.length && timingSafeEqual(wanted, given)) return step;
  }
  return null;
}
