import { type rows, sql } from "@/lib/db/sql";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import type { PersonKey } from "@/lib/person-key/person-key";
import type { DateTime } from "@/lib/time";
import { hashLetterReference } from "./letter-reference";
import { lockPartyDocuments, type PartyDocument } from "./party-documents.sql";
import type { Pickup, PickupRefusal } from "./pickup";
import { sendOn } from "./send-on";
import { stepDocument } from "./step-document";

/** Who does what a booking brings about. */
const product = { id: null, name: "loketplanner" };

/** What can be collected now or later; the rest is history. */
const open = ["produced", "in_transit", "ready", "reserved", "missing"];

type Party = { manageKey: string; keys: readonly PersonKey[]; pickup: Pickup };

/** Reserves a document where the appointment is, or sends it there in time; else says why not. */
async function take(
  document: PartyDocument,
  sends: boolean,
  { now, run }: { now: DateTime; run: typeof rows },
): Promise<PickupRefusal | null> {
  const { id, status, locationId, appointmentId, at, on } = document;
  if (status !== "ready") return "document_not_ready";
  if (locationId !== at && !sends) return "document_elsewhere";
  await run(sql`
    insert into appointment_document (appointment_id, document_id) values (${appointmentId}, ${id})
    on conflict do nothing`);
  if (locationId === at) {
    const reserved = await stepDocument(
      { documentId: id, step: "reserve", locationId: null, author: product },
      now,
      run,
    );
    return reserved.ok ? null : "document_not_ready";
  }
  const sent = await sendOn(
    { document: { id, locationId }, toLocationId: at, locationId: null, author: product },
    now,
    run,
  );
  return sent.ok && sent.expectedOn <= on ? null : "document_elsewhere";
}

type Known = { taken: Buffer[]; disagreeing: Buffer[] };

/** Notes on each appointment of the party whether, and why, staff must look for a document. */
async function noteChecks({ manageKey, keys, pickup }: Party, known: Known, run: typeof rows): Promise<void> {
  const asked = keys.flatMap((key, index) => (pickup.letters[index] ? [hashPersonKey(key)] : []));
  await run(sql`
    update appointment set document_check = (
      select case
        when bool_and(key_hash = any (${known.taken}::bytea[])) then null
        when bool_or(key_hash = any (${known.disagreeing}::bytea[])) then 'other_place'
        when bool_or(key_hash = any (${asked}::bytea[]) and not key_hash = any (${known.taken}::bytea[])) then 'not_found'
        else 'no_letter'
      end
      from participant
      where appointment_id = appointment.id
    )
    where party_id = (select party_id from appointment where manage_key = ${manageKey})
      and document_check is not null`);
}

/** The open documents of each person; none where all of them are history. */
function byPerson(documents: readonly PartyDocument[]): PartyDocument[][] {
  const people = Map.groupBy(documents, ({ keyHash }) => keyHash.toString("hex"));
  return [...people.values()].map((own) => own.filter(({ status }) => open.includes(status)));
}

/**
 * Gives a party that is booked in the caller's transaction the documents that its letters are about: what lies ready at the
 * appointment's location is reserved, what lies ready elsewhere is sent there in time if `pickup.sends`. Where the register
 * does not know somebody, or says otherwise than the letter by which they go, staff are told to look.
 *
 * Any number of requests may run this at once: the documents are locked, so one document goes to one appointment, and one that
 * is sent away is not collected where it lay.
 *
 * Units: `keys` and `pickup.letters` are in the order of the people; `now` is an instant.
 * Refuses: `document_elsewhere`, `document_not_ready`; the caller then undoes the booking.
 * Throws: when the database fails.
 */
export async function reserveDocuments(party: Party, now: DateTime, run: typeof rows): Promise<PickupRefusal | null> {
  const { keys, pickup, manageKey } = party;
  const letters = keys.flatMap((key, index) => {
    const letter = pickup.letters[index];
    return letter ? [{ key: hashPersonKey(key), letter: hashLetterReference(letter) }] : [];
  });
  const found = await lockPartyDocuments(manageKey, letters, run);
  const known: Known = { taken: [], disagreeing: [] };
  for (const own of byPerson(found)) {
    const [first] = own;
    const liesHere = own.every(({ status, locationId, at }) => status === "ready" && locationId === at);
    if (pickup.byLetter && first && !liesHere) known.disagreeing.push(first.keyHash);
    if (pickup.byLetter && !(first && liesHere)) continue;
    if (!first) return "document_not_ready";
    for (const document of own) {
      const refusal = await take(document, pickup.sends, { now, run });
      if (refusal) return refusal;
    }
    known.taken.push(first.keyHash);
  }
  await noteChecks(party, known, run);
  return null;
}
