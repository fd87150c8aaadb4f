import type { Draft } from "@/app/_cookies/pack-draft";
import type { BookingForm } from "@/lib/appointment/schema";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";

const booker = ["contactKind", "representativeKind", "contactName"] as const;
const contact = ["contactBy", "email", "phone", "language"] as const;
/** Longer than anything that is right; what is cut off there is refused for its length. */
const longest = 260;

/** The fields of a form for so many people, by their names, from top to bottom. */
export function fieldNames(persons: number): string[] {
  const people = Array.from({ length: persons }, (_, index) => [`people.${index}.name`, `people.${index}.key`]);
  return [...booker, ...people.flat(), ...contact];
}

/** The reference on a person's letter; asked before the times, and never shown on the details. */
export const letterName = (index: number) => `people.${index}.letter`;

const letters = Array.from({ length: maxPersonsPerParty }, (_, index) => letterName(index));
const known = new Set([...fieldNames(maxPersonsPerParty), ...letters]);

/** What a form says, field by field; what is no field of it is left out, and no field is longer than it can be. */
export function draftOf(fields: Iterable<readonly [string, unknown]>): Draft {
  return Object.fromEntries(
    [...fields].flatMap(([name, value]) =>
      known.has(name) && typeof value === "string" ? [[name, value.slice(0, longest)]] : [],
    ),
  );
}

/**
 * The same in the shape that the schema reads, for the first `persons` people.
 *
 * An answer to a question that was hidden again does not count: an e-mail address of somebody who would rather phone.
 */
export function bookingOf(draft: Draft, persons: number): Partial<Record<keyof BookingForm, unknown>> {
  const { contactKind, representativeKind, contactName, contactBy, email, phone, language } = draft;
  return {
    contactKind,
    ...(contactKind === "representative" ? { representativeKind, contactName } : {}),
    contactBy,
    ...(contactBy === "email" ? { email } : {}),
    ...(contactBy === "phone" ? { phone } : {}),
    language,
    people: Array.from({ length: persons }, (_, index) => ({
      name: draft[`people.${index}.name`] ?? "",
      key: draft[`people.${index}.key`] ?? "",
    })),
  };
}

/** The id of a field on the page: "people-0-key". */
export const fieldId = (name: string) => name.replaceAll(".", "-");
