import { type RateLimiterAbstract, RateLimiterRes } from "rate-limiter-flexible";

export type AttemptOutcome =
  | {
      ok: true;
      /** How many are left of the present seconds, and when those are over. */
      remaining: number;
      resetSeconds: number;
    }
  | { ok: false; retryAfterSeconds: number };

const secondsUntil = ({ msBeforeNext }: RateLimiterRes) => Math.max(1, Math.ceil(msBeforeNext / 1000));

/**
 * Counts one attempt and says whether it is still within the limit.
 *
 * Units: whole seconds until the next attempt may be made. Throws: when the limiter's store fails.
 */
export async function consume(limiter: RateLimiterAbstract, who: string): Promise<AttemptOutcome> {
  try {
    const counted = await limiter.consume(who);
    return { ok: true, remaining: counted.remainingPoints, resetSeconds: secondsUntil(counted) };
  } catch (refusal) {
    // The library rejects with its own result when the points are spent; anything else is a failure.
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    return { ok: false, retryAfterSeconds: secondsUntil(refusal) };
  }
}
