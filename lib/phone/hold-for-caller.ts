import { newCode, newManageKey } from "@/lib/appointment/codes";
import { holdMinutes } from "@/lib/appointment/hold-places";
import { requestHash } from "@/lib/appointment/request-hash";
import { servicesOf } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import { extraTimeMinutes, groupSizes, partyMinutes } from "@/lib/service/visit-minutes";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import { agentHash } from "./agent-hash";
import { type AgentHoldRefusal, claimForCaller } from "./hold-for-caller.sql";

export type AgentHoldRequest = {
  staffId: string;
  locationId: string;
  services: ServiceKey[];
  persons: number;
  extraTime: boolean;
  startsAt: DateTime;
  language: string;
  /** The same for a retry of this request, another for any other request. */
  idempotencyKey: string;
};

/** Somebody on the line wants one time; a second is kept while they hesitate between two. */
const mostHolds = 3;

/**
 * Holds a start for a party on the line: what the public can have now, and what is kept for staff. No lead time.
 *
 * Any number of agents and applicants may run this at once: the conditional update in `claim_places` picks the winners.
 *
 * Units: `startsAt` and `now` are instants; a hold lasts 10 minutes.
 * Refuses: `slot_taken`, `not_offered` when no session there does these services together then, `not_released`, `too_soon` when
 * the time has come already, `out_of_stock`, `key_reused`, `too_many_holds` when the agent has three.
 * Throws: when the database fails; nothing is held then.
 */
export async function holdForCaller(
  request: AgentHoldRequest,
  now: DateTime,
): Promise<{ ok: true; id: string } | { ok: false; reason: AgentHoldRefusal }> {
  const { staffId, locationId, persons, extraTime, startsAt, language, idempotencyKey } = request;
  const services = await servicesOf(request.services);
  const sizes = groupSizes(persons);
  const { id, reason } = await claimForCaller({
    locationId,
    services: services.map(({ key }) => key),
    startsAt: startsAt.toJSDate(),
    persons: sizes,
    minutes: partyMinutes(services, persons, extraTime),
    extraMinutes: extraTime ? extraTimeMinutes : 0,
    codes: sizes.map(newCode),
    manageKeys: sizes.map(newManageKey),
    language,
    holder: agentHash(staffId),
    most: mostHolds,
    idempotencyKey,
    requestHash: requestHash([locationId, request.services, persons, extraTime, +startsAt]),
    now: now.toJSDate(),
    holdUntil: now.plus({ minutes: holdMinutes }).toJSDate(),
  });
  if (reason !== null) return { ok: false, reason };
  noteSlotChange();
  return { ok: true, id };
}
