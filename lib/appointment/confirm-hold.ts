import { rows, sql } from "@/lib/db/sql";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import { groupSizes } from "@/lib/service/visit-minutes";
import type { DateTime } from "@/lib/time";
import { contactRow } from "./contact-row";
import { requestHash } from "./request-hash";
import type { BookingDetails } from "./schema";

export type ConfirmRefusal = "hold_expired" | "already_booked" | "already_confirmed" | "not_found";
export type ConfirmOutcome = { ok: true } | { ok: false; reason: ConfirmRefusal };

/** The people of a party as the database takes them: which group, which place in it, keys in hex. */
function peopleRows(people: BookingDetails["people"]) {
  const groups = groupSizes(people.length).flatMap((size, group) =>
    Array.from({ length: size }, (_, position) => ({ group, position })),
  );
  return people.map(({ name, key }, index) => ({
    ...groups[index],
    name,
    keyKind: key.kind,
    keySealed: sealPersonKey(key)?.toString("hex") ?? null,
    keyHash: hashPersonKey(key).toString("hex"),
    keyVerified: key.verified,
  }));
}

/**
 * Books what is held, for the people of `details`, and ends their past appointments first.
 *
 * Any number of requests may run this at once: the row of the hold decides between confirm and expiry, the unique index
 * `appointment_item_one_live` between two appointments of one person. The same details sent again are the same booking.
 *
 * Units: `now` is an instant. `details.people` has as many people as the hold. `run`: in a transaction of the caller.
 * Refuses: `hold_expired` past its end, `already_booked` when one of them has a live appointment for one of the
 * services (the places stay held until the hold's end), `already_confirmed` when other details were confirmed before,
 * `not_found` when there is no such hold.
 * Throws: when the database fails; the hold is as it was then.
 */
export async function confirmHold(
  manageKey: string,
  details: BookingDetails,
  now: DateTime,
  run: typeof rows = rows,
): Promise<ConfirmOutcome> {
  const [confirmed] = await run<{ reason: ConfirmRefusal | null }>(sql`
    select reason
    from confirm_hold(
      ${manageKey}, ${JSON.stringify(peopleRows(details.people))}, ${JSON.stringify(contactRow(details))},
      ${details.language}, ${requestHash(details)}, ${now.toJSDate()}
    )`);
  return confirmed?.reason ? { ok: false, reason: confirmed.reason } : { ok: true };
}
