import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";

export type AttemptOutcome = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Counts one attempt and says whether it is still within the limit.
 *
 * Units: whole seconds until the next attempt may be made. Throws: when the limiter's store fails.
 */
export async function consume(limiter: RateLimiterAbstract, who: string): Promise<AttemptOutcome> {
  try {
    await limiter.consume(who);
    return { ok: true };
  } catch (refusal) {
    // The library rejects with its own result when the points are spent; anything else is a failure.
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(refusal.msBeforeNext / 1000)) };
  }
}
