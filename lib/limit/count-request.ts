import { RateLimiterMemory } from "rate-limiter-flexible";
import { env } from "@/lib/env";
import { oncePerProcess } from "@/lib/once-per-process";
import { type AttemptOutcome, consume } from "./consume";
import type { Rate } from "./limits";
import { callerOf, networkOf } from "./network-of";

/** Which protocol of machines. */
export type RequestKind = "api" | "oap";

const callers = new Map<string, { caller: string; network: string }>();
const mostCallers = 10_000;

type Limiters = Record<RequestKind, { addresses: RateLimiterMemory; networks: RateLimiterMemory }>;

function limiters(): Limiters {
  return oncePerProcess("limit.requests", () => {
    const make = ({ points, seconds }: Rate) => new RateLimiterMemory({ points, duration: seconds });
    const limits = env();
    return {
      api: { addresses: make(limits.LIMIT_API_ADDRESS), networks: make(limits.LIMIT_API_NETWORK) },
      oap: { addresses: make(limits.LIMIT_OAP_ADDRESS), networks: make(limits.LIMIT_OAP_NETWORK) },
    };
  });
}

/** Who an address is counted for. A caller who comes again and again is not worked out each time. */
function whoIs(address: string): { caller: string; network: string } {
  let known = callers.get(address);
  if (!known) {
    known = { caller: callerOf(address), network: networkOf(address) };
    if (callers.size >= mostCallers) callers.clear();
    callers.set(address, known);
  }
  return known;
}

/**
 * Counts one request of a program: for its address, and for the network that it is in.
 *
 * Each process counts for itself. A request that its own address may not make does not count for the network.
 * Units: whole seconds until the next one may be made.
 */
export async function countRequest(kind: RequestKind, address: string): Promise<AttemptOutcome & { limit: number }> {
  const { addresses, networks } = limiters()[kind];
  const { caller, network } = whoIs(address);
  const own = await consume(addresses, caller);
  const both = own.ok ? await consume(networks, network) : own;
  return { ...(both.ok ? own : both), limit: addresses.points };
}
