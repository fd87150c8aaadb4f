import type { Draft } from "@/app/_cookies/draft-cookie";
import type { BookingForm } from "@/lib/appointment/schema";

const single = ["contactKind", "representativeKind", "contactName", "contactBy", "email", "phone", "language"] as const;
const longest = 300;

/** The fields that a form for so many people sends, by the names they have there. */
export function fieldNames(persons: number): string[] {
  const people = Array.from({ length: persons }, (_, index) => [`people.${index}.name`, `people.${index}.key`]);
  return [...single, ...people.flat()];
}

/** What a form says, field by field; a field that is not there is left out, nothing longer than it can be. */
export function draftOf(form: FormData, persons: number): Draft {
  return Object.fromEntries(
    fieldNames(persons).flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" ? [[name, value.slice(0, longest)]] : [];
    }),
  );
}

/** The same in the shape that the schema reads. */
export function bookingOf(draft: Draft, persons: number): Partial<Record<keyof BookingForm, unknown>> {
  return {
    ...Object.fromEntries(single.map((name) => [name, draft[name]])),
    people: Array.from({ length: persons }, (_, index) => ({
      name: draft[`people.${index}.name`] ?? "",
      key: draft[`people.${index}.key`] ?? "",
    })),
  };
}

/** The id of a field on the page: "people-0-key". */
export const fieldId = (name: string) => name.replaceAll(".", "-");
