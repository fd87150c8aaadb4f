import { z } from "@hono/zod-openapi";
import type { Booking } from "@/lib/appointment/confirm-hold";
import type { Hold } from "@/lib/appointment/find-hold";
import { bookingSchema, contactKinds, contactWays, representativeKinds } from "@/lib/appointment/schema";
import { readLetterReference } from "@/lib/document/letter-reference";
import type { Pickup } from "@/lib/document/pickup";
import { servicesOf } from "@/lib/service/find-services";
import { personKeyOfServices } from "@/lib/service/person-key-of-services";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";
import { languages } from "@/lib/wording";
import { letterReferenceField } from "./documents";
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
        letterReference: letterReferenceField().optional().openapi({
          description:
            "For DOC: the reference on the letter. Without it, or when it is not known, staff look for the document.",
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
    sendDocument: z.boolean().default(false).openapi({
      description: "For DOC: whether documents that lie elsewhere are sent here, for a visit after they can arrive.",
    }),
  })
  .openapi("BookingRequest");

type BookingRequest = z.output<typeof bookingRequestShape>;

function fieldsOf(error: z.core.$ZodError): InvalidField[] {
  return error.issues.map(({ path, message }) => ({ name: ["body", ...path].map(String).join("."), reason: message }));
}

/** How the people name their documents, for services that need one. Throws when a reference is none. */
function pickupOf({ people, sendDocument }: Omit<BookingRequest, "hold">): Pickup {
  const letters = people.map(({ letterReference = "" }) => readLetterReference(letterReference));
  const wrong = people.flatMap(({ letterReference = "" }, index) =>
    letterReference !== "" && letters[index] === null
      ? [{ name: `body.people.${index}.letterReference`, reason: "6 to 20 letters and digits" }]
      : [],
  );
  if (wrong.length > 0) throw new Problem("invalid_input", { invalidFields: wrong });
  return { letters, sends: sendDocument };
}

/** What is booked of this hold. Throws with every field that is wrong. */
export async function bookingDetailsOf({ hold: _, ...request }: BookingRequest, hold: Hold): Promise<Booking> {
  const services = await servicesOf(hold.services);
  if (request.people.length !== hold.persons) {
    const reason = `the hold is for ${hold.persons}`;
    throw new Problem("invalid_input", { invalidFields: [{ name: "body.people", reason }] });
  }
  const details = bookingSchema(await personKeyOfServices(hold.services), hold.persons).safeParse(request);
  if (!details.success) throw new Problem("invalid_input", { invalidFields: fieldsOf(details.error) });
  const needsDocument = services.some((service) => service.needsDocument);
  return needsDocument ? { ...details.data, pickup: pickupOf(request) } : details.data;
}
