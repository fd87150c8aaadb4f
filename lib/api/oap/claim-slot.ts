import { randomUUID } from "node:crypto";
import { type HoldOutcome, holdPlaces } from "@/lib/appointment/hold-places";
import type { Holder } from "@/lib/appointment/holder";
import type { DateTime } from "@/lib/time";
import type { WantedSlot } from "./find-slot";
import type { Language } from "./schema";

/** Who asks, and in which language. */
export type Caller = { holder: Holder; language: Language };

/**
 * Holds a slot for a caller. Everybody may hold under the same key, and one caller more than once: each time is a hold
 * of its own.
 *
 * Refuses and throws: as `holdPlaces`.
 */
export function claimSlot(slot: WantedSlot, { holder, language }: Caller, now: DateTime): Promise<HoldOutcome> {
  const { locationId, service, persons, startsAt } = slot;
  return holdPlaces(
    {
      locationId,
      services: [service],
      persons,
      extraTime: false,
      startsAt,
      language,
      holder,
      idempotencyKey: randomUUID(),
    },
    now,
  );
}
