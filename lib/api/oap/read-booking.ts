import { type BookingDetails, bookingSchema, readPhone } from "@/lib/appointment/schema";
import { readPersonKey } from "@/lib/person-key/person-key";
import type { PersonKeyKind } from "@/lib/service/schema";
import type { BookingRequest, Customer, Language } from "./schema";

/** Whom a booking is for, as the product takes it; and their language. */
type Given = { personKey: PersonKeyKind; persons: number; language: Language };

/** A customer's name, of which one half is enough. */
export function nameOf({ firstName, lastName }: Customer): string {
  return `${firstName} ${lastName}`.trim();
}

/**
 * The number by which a customer is known, and of which kind it is: what the service asks for, else the V-number. A BSN
 * in the place of a V-number is a BSN, so that it is not kept.
 */
function keyOf({ bsn, vNumber }: Customer, wanted: PersonKeyKind): { kind: PersonKeyKind; key: string } {
  const candidates = [
    ...(wanted === "bsn" ? [{ kind: wanted, key: bsn }] : []),
    { kind: wanted, key: vNumber },
    { kind: "v_number" as const, key: vNumber },
  ];
  return candidates.find(({ kind, key }) => readPersonKey(kind, key) !== null) ?? { kind: wanted, key: "" };
}

/** The phone number that is kept; one that nobody could call is left out, and loses nobody their place. */
export function phoneOf({ phone }: BookingRequest): string {
  return readPhone(phone) === null ? "" : phone;
}

/**
 * Reads a booking of this protocol as the details of any booking: the person's own, by e-mail when there is an address.
 *
 * Null when it cannot be one: another number of people than the slot is for, somebody without a name or a number, two
 * with the same one, no e-mail address where one stands.
 */
export function readBooking(request: BookingRequest, { personKey, persons, language }: Given): BookingDetails | null {
  const { customers, email } = request;
  if (customers.length !== persons) return null;
  const phone = phoneOf(request);
  const contact = {
    contactKind: "self",
    contactBy: email ? "email" : phone ? "phone" : "none",
    email,
    phone,
    language: request.language ?? language,
  };
  // One by one, since not all need be known by the same kind of number.
  const read = customers.map((customer) => {
    const { kind, key } = keyOf(customer, personKey);
    return bookingSchema(kind, 1).safeParse({ ...contact, people: [{ name: nameOf(customer), key }] });
  });
  const each = read.flatMap(({ data }) => data ?? []);
  const people = each.flatMap((details) => details.people);
  const numbers = new Set(people.map(({ key }) => key.value));
  const [first] = each;
  return first && numbers.size === persons ? { ...first, people } : null;
}
