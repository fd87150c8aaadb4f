import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { oncePerProcess } from "@/lib/once-per-process";

/** What is limited, per caller: how many attempts in how many seconds. */
const limits = {
  lookup: { points: 10, duration: 600 },
  hold: { points: 30, duration: 600 },
  confirm: { points: 30, duration: 600 },
} as const;

export type LimitedAttempt = keyof typeof limits;
export type AttemptOutcome = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Counts one attempt of a caller and says whether it is still within the limit.
 *
 * Each process counts for itself. Units: whole seconds until the next attempt may be made.
 */
export async function countAttempt(attempt: LimitedAttempt, caller: string): Promise<AttemptOutcome> {
  const limiter = oncePerProcess(`limit.${attempt}`, () => new RateLimiterMemory(limits[attempt]));
  try {
    await limiter.consume(caller);
    return { ok: true };
  } catch (refusal) {
    // The library rejects with its own result when the points are spent; anything else is a bug.
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}
