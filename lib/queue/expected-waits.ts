import type { ServiceKey } from "@/lib/service/schema";
import { type ExpectedWait, expectedWait, type Lengths, type Queued } from "./expected-wait";

/** How long whoever came now for one service would wait. */
export type ServiceWait = ExpectedWait & { service: ServiceKey };

/** The wait that somebody who came now must expect, for each of these services, alone. */
export function expectedWaits(
  queue: Queued,
  services: readonly Lengths[],
  offered: readonly ServiceKey[],
): ServiceWait[] {
  return offered.map((service) => ({ service, ...expectedWait(queue, { services: [service] }, services) }));
}
