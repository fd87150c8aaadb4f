import { z } from "@hono/zod-openapi";
import type { Hold } from "@/lib/appointment/find-hold";
import {
  type BookingDetails,
  bookingSchema,
  contactKinds,
  contactWays,
  representativeKinds,
} from "@/lib/appointment/schema";
import { servicesOf } from "@/lib/service/find-services";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";
import { languages } from "@/lib/wording";
import { idField, listField, textField } from "./fields";
import { type InvalidField, Problem } from "./problem";

/** What is sent to book; the finer rules, the same as for people's forms, are checked after. */
export const bookingRequestShape = z
  .strictObject({
    hold: idField(),
    people: listField(
      z.strictObject({
        name: textField(200, "Ada Lovelace").openapi({ description: "As in the passport; one name is enough." }),
        key: textField(60, "1234567890").openapi({
          description: "The V-number, BSN or reference that the service asks for.",
        }),
      }),
      maxPersonsPerParty,
    ).min(1),
    contactKind: z.enum(contactKinds),
    representativeKind: z.enum(representativeKinds).optional(),
    contactName: textField(200, "Grace Hopper").optional(),
    contactBy: z.enum(contactWays).openapi({ description: "How people are told of changes; none is allowed." }),
    email: textField(254, "ada@example.org").optional(),
    phone: textField(40, "+31612345678").optional().openapi({ description: "Of any country." }),
    language: z.enum(languages),
  })
  .openapi("BookingRequest");

type BookingRequest = z.output<typeof bookingRequestShape>;

function fieldsOf(error: z.core.$ZodError): InvalidField[] {
  return error.issues.map(({ path, message }) => ({ name: ["body", ...path].map(String).join("."), reason: message }));
}

/** The details of a booking of this hold. Throws with every field that is wrong. */
export async function bookingDetailsOf({ hold: _, ...booking }: BookingRequest, hold: Hold): Promise<BookingDetails> {
  const [service] = await servicesOf(hold.services);
  if (!service) throw new Error("A hold without a service was written.");
  if (booking.people.length !== hold.persons) {
    const reason = `the hold is for ${hold.persons}`;
    throw new Problem("invalid_input", { invalidFields: [{ name: "body.people", reason }] });
  }
  const details = bookingSchema(service.personKey, hold.persons).safeParse(booking);
  if (!details.success) throw new Problem("invalid_input", { invalidFields: fieldsOf(details.error) });
  return details.data;
}
