import { z } from "zod";
import { serviceKeySchema } from "@/lib/service/schema";
import { maxPersonsPerAppointment } from "@/lib/service/visit-minutes";
import { languages } from "@/lib/wording";

export type Language = (typeof languages)[number];

/** What is asked with a list of desks. */
export const desksQuerySchema = z.object({ productKey: serviceKeySchema });

/** What is asked with a list of slots. */
export const slotsQuerySchema = z.object({
  productKey: serviceKeySchema,
  persons: z.coerce.number().int().min(1).max(maxPersonsPerAppointment).default(1),
});

/** A language as clients write it ("EN", "nl-NL"); undefined for any that the product does not speak. */
export const languageSchema = z
  .unknown()
  .optional()
  .transform((given) => (typeof given === "string" ? given.trim().toLowerCase().slice(0, 2) : ""))
  .transform((given) => languages.find((language) => language === given));

// A text must be one that the database can keep: half a character or a control character is none.
const text = z
  .string()
  .max(1000)
  .refine((given) => given.isWellFormed())
  .transform((given) => given.replace(/\p{Cc}+/gu, " ").trim());
const wholeNumber = z.int().nonnegative().transform(String);

/** What one client sends as text, another as a number, and a third as null, empty or not at all. */
const field = z.union([text, wholeNumber, z.null()]).optional();
const given = field.transform((value) => value ?? "");

const customerSchema = z
  .object({ vNumber: given, vnumber: given, bsn: given, firstName: given, lastName: given })
  .transform(({ vNumber, vnumber, ...rest }) => ({ ...rest, vNumber: vNumber || vnumber }));

/** A person as a client names them; an empty text is what was left out. */
export type Customer = z.output<typeof customerSchema>;

/**
 * What is sent to book, as liberally as old clients are various. The slot's key says what is booked, wherever it stands
 * and whatever else the body says of the slot.
 */
export const bookingRequestSchema = z
  .object({
    bookableSlot: z.object({ key: given }).nullish(),
    appointment: z.object({
      key: given,
      productKey: z.unknown().optional(),
      email: given,
      phone: given,
      language: languageSchema,
      customers: z.array(customerSchema).min(1).max(maxPersonsPerAppointment),
    }),
  })
  .transform(({ bookableSlot, appointment }) => {
    const { key, ...rest } = appointment;
    return { ...rest, slotKey: bookableSlot?.key || key };
  });

export type BookingRequest = z.output<typeof bookingRequestSchema>;
