import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { oncePerProcess } from "@/lib/once-per-process";
import { type AttemptOutcome, consume } from "./consume";
import { callerOf, networkOf } from "./network-of";

/** Which protocol of machines. */
export type RequestKind = "api" | "oap";

const limitOf = {
  api: { address: "LIMIT_API_ADDRESS", network: "LIMIT_API_NETWORK" },
  oap: { address: "LIMIT_OAP_ADDRESS", network: "LIMIT_OAP_NETWORK" },
} as const;

function limiter(kind: RequestKind, who: "address" | "network"): RateLimiterMemory {
  return oncePerProcess(`limit.${kind}.${who}`, () => {
    const { points, seconds } = env()[limitOf[kind][who]];
    return new RateLimiterMemory({ points, duration: seconds });
  });
}

/**
 * Counts one request of a program: for its address, and for the network that it is in.
 *
 * Each process counts for itself. A request that its own address may not make does not count for the network.
 * Units: whole seconds until the next one may be made.
 */
export async function countRequest(kind: RequestKind, address: string): Promise<AttemptOutcome & { limit: number }> {
  const addresses = limiter(kind, "address");
  const own = await consume(addresses, callerOf(address));
  const both = own.ok ? await consume(limiter(kind, "network"), networkOf(address)) : own;
  return { ...(both.ok ? own : both), limit: addresses.points };
}
