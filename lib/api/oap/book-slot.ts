import { confirmHold } from "@/lib/appointment/confirm-hold";
import { findOldestHold } from "@/lib/appointment/find-oldest-hold";
import type { HoldRefusal } from "@/lib/appointment/hold-places";
import { releaseHold } from "@/lib/appointment/release-hold";
import type { BookingDetails } from "@/lib/appointment/schema";
import type { DateTime } from "@/lib/time";
import { type Caller, claimSlot } from "./claim-slot";
import type { WantedSlot } from "./find-slot";

type BookRefusal = HoldRefusal | "already_booked";
export type BookOutcome = { ok: true; manageKey: string } | { ok: false; reason: BookRefusal };

/** Far more than anybody holds of one start. */
const mostLaps = 20;

/**
 * Books a slot: the caller's oldest hold of it, else a place claimed now.
 *
 * Any number may run this at once, of one caller too, who is known by an address alone: when two take the same hold, one
 * of them has it and the other goes on to the next.
 *
 * Units: `now` is an instant. `details.people` are as many as the slot is for.
 * Refuses: `already_booked` when one of the people has a live appointment for the service (a place claimed for this goes
 * back at once, an earlier hold stays), else as `holdPlaces`.
 * Throws: when the database fails; what was claimed is held until its end then.
 */
export async function bookSlot(
  { slot, details, caller }: { slot: WantedSlot; details: BookingDetails; caller: Caller },
  now: DateTime,
): Promise<BookOutcome> {
  const { service, ...start } = slot;
  const wanted = { ...start, services: [service], holder: caller.holder };
  for (let lap = 0; lap < mostLaps; lap++) {
    const own = await findOldestHold(wanted, now);
    const hold = own ? { ok: true as const, manageKey: own } : await claimSlot(slot, caller, now);
    if (!hold.ok) return hold;

    const { manageKey } = hold;
    const outcome = await confirmHold(manageKey, details, now);
    if (outcome.ok) return { ok: true, manageKey };
    if (outcome.reason === "already_booked") {
      if (!own) await releaseHold(manageKey);
      return { ok: false, reason: "already_booked" };
    }
    // Somebody else at this address was quicker with this hold.
  }
  return { ok: false, reason: "slot_taken" };
}
