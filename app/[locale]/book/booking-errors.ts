import type { Draft } from "@/app/_cookies/pack-draft";
import { type BookingError, bookingErrors, bookingSchema } from "@/lib/appointment/schema";
import type { PersonKeyKind } from "@/lib/service/schema";
import { bookingOf } from "./booking-fields";

/** What is wrong with a form, by the names of its fields. */
export type FieldErrors = Partial<Record<string, BookingError>>;

const isBookingError = (message: string): message is BookingError =>
  (bookingErrors as readonly string[]).includes(message);

/** Everything that is wrong with what was typed, of each field the first thing. */
export function errorsOf(draft: Draft, { personKey, persons }: { personKey: PersonKeyKind; persons: number }) {
  const errors: FieldErrors = {};
  const { error } = bookingSchema(personKey, persons).safeParse(bookingOf(draft, persons));
  for (const { path, message } of error?.issues ?? []) {
    if (isBookingError(message)) errors[path.join(".")] ??= message;
  }
  return errors;
}
