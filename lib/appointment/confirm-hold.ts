import { rows, sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { Pickup, PickupRefusal } from "@/lib/document/pickup";
import { reserveDocuments } from "@/lib/document/reserve-documents";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { sealPersonKey } from "@/lib/person-key/seal-person-key";
import { groupSizes } from "@/lib/service/visit-minutes";
import type { DateTime } from "@/lib/time";
import { contactRow } from "./contact-row";
import { requestHash } from "./request-hash";
import type { BookingDetails } from "./schema";

type OwnRefusal = "hold_expired" | "already_booked" | "already_confirmed" | "not_found";
export type ConfirmRefusal = OwnRefusal | PickupRefusal;
export type ConfirmOutcome = { ok: true } | { ok: false; reason: ConfirmRefusal };
/** Who comes, and for which documents. */
export type Booking = BookingDetails & { pickup?: Pickup };

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

/** Books what is held, with a statement of its own or in a transaction of the caller. */
async function confirm(manageKey: string, booking: Booking, now: DateTime, run: typeof rows): Promise<ConfirmOutcome> {
  const [confirmed] = await run<{ reason: OwnRefusal | null }>(sql`
    select reason
    from confirm_hold(
      ${manageKey}, ${JSON.stringify(peopleRows(booking.people))}, ${JSON.stringify(contactRow(booking))},
      ${booking.language}, ${requestHash(booking)}, ${now.toJSDate()}
    )`);
  return confirmed?.reason ? { ok: false, reason: confirmed.reason } : { ok: true };
}

/** Whether this confirmation is the one that decides, and no retry; locks the hold. */
async function isHeld(manageKey: string, run: typeof rows): Promise<boolean> {
  const [first] = await run<{ isHeld: boolean }>(sql`
    select first.status in ('held', 'offered') as "isHeld"
    from appointment asked
    join appointment first on first.id = asked.party_id
    where asked.manage_key = ${manageKey}
    for update of first`);
  return first?.isHeld ?? false;
}

type WithPickup = { manageKey: string; booking: Booking; pickup: Pickup };

/** Books what is held and gives it its documents, or does neither, in a transaction of the caller. */
async function confirmWithDocuments(
  { manageKey, booking, pickup }: WithPickup,
  now: DateTime,
  run: typeof rows,
): Promise<ConfirmOutcome> {
  const isFirst = await isHeld(manageKey, run);
  await run(sql`savepoint before_documents`);
  const outcome = await confirm(manageKey, booking, now, run);
  if (!outcome.ok || !isFirst) return outcome;
  const keys = booking.people.map(({ key }) => key);
  const reason = await reserveDocuments({ manageKey, keys, pickup }, now, run);
  if (!reason) return outcome;
  await run(sql`rollback to savepoint before_documents`);
  return { ok: false, reason };
}

/**
 * Books what is held, for the people of `booking`, and ends their past appointments first. The documents that `pickup`
 * names become this appointment's in the same transaction.
 *
 * Any number of requests may run this at once: the row of the hold decides between confirm and expiry, the unique index
 * `appointment_item_one_live` between two appointments of one person, the document's row between two that want it. The
 * same details sent again are the same booking.
 *
 * Units: `now` is an instant. `booking.people` has as many people as the hold. `run`: in a transaction of the caller.
 * Refuses: `hold_expired` past its end, `already_booked` when one of them has a live appointment for one of the
 * services, `document_elsewhere` and `document_not_ready` as `reserveDocuments` (the places stay held until the hold's end),
 * `already_confirmed` when other details were confirmed before, `not_found` when there is no such hold.
 * Throws: when the database fails; the hold is as it was then.
 */
export async function confirmHold(
  manageKey: string,
  booking: Booking,
  now: DateTime,
  run: typeof rows = rows,
): Promise<ConfirmOutcome> {
  const { pickup } = booking;
  if (!pickup) return confirm(manageKey, booking, now, run);
  const withDocuments = (inside: typeof rows) => confirmWithDocuments({ manageKey, booking, pickup }, now, inside);
  return run === rows ? transaction((own) => withDocuments(own.run)) : withDocuments(run);
}
