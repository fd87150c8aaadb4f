import type { countRequest } from "@/lib/limit/count-request";

type Counted = Awaited<ReturnType<typeof countRequest>>;

/** What a caller has left, as a header says it. */
export function rateLimit(counted: Counted): { RateLimit: string } {
  const [remaining, reset] = counted.ok ? [counted.remaining, counted.resetSeconds] : [0, counted.retryAfterSeconds];
  return { RateLimit: `limit=${counted.limit}, remaining=${remaining}, reset=${reset}` };
}
