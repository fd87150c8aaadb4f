import { env } from "@/lib/env";
import { isBrowser } from "@/lib/limit/visitor";
import { servicesOf } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import { extraTimeMinutes, groupSizes, partyMinutes } from "@/lib/service/visit-minutes";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { DateTime } from "@/lib/time";
import { newCode, newManageKey } from "./codes";
import { claimHold } from "./hold-places.sql";
import { type Holder, holderHashes } from "./holder";
import { requestHash } from "./request-hash";

export const holdMinutes = 10;

export type HoldRequest = {
  locationId: string;
  services: ServiceKey[];
  persons: number;
  extraTime: boolean;
  startsAt: DateTime;
  language: string;
  holder: Holder;
  /** The same for a retry of this request by this holder, another for any other request. */
  idempotencyKey: string;
};

export type HoldRefusal =
  | "slot_taken"
  | "not_offered"
  | "not_released"
  | "too_soon"
  | "out_of_stock"
  | "key_reused"
  | "too_many_holds";
export type HoldOutcome = { ok: true; id: string; manageKey: string } | { ok: false; reason: HoldRefusal };

/** How many holds a holder may have at once, and how many its whole network. */
function mostHolds({ caller }: Holder) {
  const { MOST_HOLDS_BROWSER, MOST_HOLDS_ADDRESS, MOST_HOLDS_NETWORK } = env();
  return {
    mostOfHolder: isBrowser(caller) ? MOST_HOLDS_BROWSER : MOST_HOLDS_ADDRESS,
    mostOfNetwork: MOST_HOLDS_NETWORK,
  };
}

/**
 * Holds a start for a party: consecutive places for up to six people, adjacent appointments for up to twelve.
 *
 * Any number of requests may run this at once: the conditional update in `claim_places` picks the winners.
 *
 * Units: `startsAt` and `now` are instants; a hold lasts 10 minutes.
 * Refuses: `slot_taken` when a place is gone or the session ends too early, `not_released` before the release or
 * beyond the horizon, `too_soon` within the location's lead time, `not_offered` when no session of the location does
 * these services together then, `out_of_stock` when what a service uses up does not suffice for the party, `key_reused` when the idempotency key made another request before, `too_many_holds` when
 * the holder, or the network, has as many as `MOST_HOLDS_…` allows.
 * Throws: when the database fails; nothing is held then.
 */
export async function holdPlaces(request: HoldRequest, now: DateTime): Promise<HoldOutcome> {
  const services = await servicesOf(request.services);
  const persons = groupSizes(request.persons);

  const { id, manageKey, reason } = await claimHold({
    holder: holderHashes(request.holder),
    ...mostHolds(request.holder),
    locationId: request.locationId,
    services: services.map((service) => service.key),
    startsAt: request.startsAt.toJSDate(),
    persons,
    minutes: partyMinutes(services, request.persons, request.extraTime),
    extraMinutes: request.extraTime ? extraTimeMinutes : 0,
    codes: persons.map(newCode),
    manageKeys: persons.map(newManageKey),
    language: request.language,
    origin: request.holder.origin,
    idempotencyKey: request.idempotencyKey,
    requestHash: requestHash([
      request.locationId,
      request.services,
      request.persons,
      request.extraTime,
      +request.startsAt,
    ]),
    now: now.toJSDate(),
    holdUntil: now.plus({ minutes: holdMinutes }).toJSDate(),
  });
  if (reason !== null) return { ok: false, reason };
  noteSlotChange();
  return { ok: true, id, manageKey };
}
