import { z } from "zod";
import { readPersonKey } from "@/lib/person-key/person-key";
import type { PersonKeyKind } from "@/lib/service/schema";
import { languages } from "@/lib/wording";

export const contactKinds = ["self", "family", "representative"] as const;
export const representativeKinds = ["lawyer", "volunteer", "guardian", "sponsor"] as const;
export const contactWays = ["email", "phone", "none"] as const;

/** Why a field is refused. Forms translate each under `booking.errors`. */
export const bookingErrors = [
  "name_missing",
  "name_too_long",
  "key_missing",
  "v_number_format",
  "bsn_format",
  "reference_format",
  "same_number_twice",
  "contact_kind_missing",
  "representative_kind_missing",
  "contact_name_missing",
  "contact_name_too_long",
  "contact_way_missing",
  "email_missing",
  "email_format",
  "phone_missing",
  "phone_format",
  "language_missing",
] as const;
export type BookingError = (typeof bookingErrors)[number];

const says = (error: BookingError) => ({ error });
/** Text without what nobody can write on a form, and the database cannot keep: NUL and its like, half characters. */
const trimmed = z.string().overwrite((text) =>
  text
    .toWellFormed()
    .replace(/\p{Cc}+/gu, " ")
    .trim(),
);
const optionalText = trimmed.optional().transform((text) => text || undefined);

const keyFormat = {
  v_number: "v_number_format",
  bsn: "bsn_format",
  reference: "reference_format",
} as const satisfies Record<PersonKeyKind, BookingError>;

/** A phone number of any country in its normal form (+316…); a Dutch one may leave out the country. Null when it is none. */
export function readPhone(text: string): string | null {
  const plain = text.replace(/[\s().\-/\u00a0]/g, "").replace(/^00/, "+");
  const international = plain.replace(/^0(?=[1-9])/, "+31").replace(/^(\+31)0/, "$1");
  return /^\+[1-9][0-9]{6,14}$/.test(international) ? international : null;
}

const personSchema = (personKey: PersonKeyKind) =>
  z.object({
    name: trimmed.min(1, says("name_missing")).max(100, says("name_too_long")),
    key: trimmed.min(1, says("key_missing")).transform((text, context) => {
      const key = readPersonKey(personKey, text);
      if (!key && text) context.addIssue({ code: "custom", message: keyFormat[personKey] });
      return key ?? z.NEVER;
    }),
  });

const contactFields = {
  contactKind: z.enum(contactKinds, says("contact_kind_missing")),
  // A browser's form library says null where nothing was chosen, an empty form field says "".
  representativeKind: z
    .union([z.enum(representativeKinds), z.literal("")])
    .nullish()
    .transform((kind) => kind || undefined),
  contactName: optionalText.pipe(z.string().max(100, says("contact_name_too_long")).optional()),
  contactBy: z.enum(contactWays, says("contact_way_missing")),
  email: optionalText.pipe(z.email(says("email_format")).max(254, says("email_format")).optional()),
  phone: optionalText.transform((text, context) => {
    const phone = text && readPhone(text);
    if (phone === null) context.addIssue({ code: "custom", message: "phone_format" });
    return phone || undefined;
  }),
  language: z.enum(languages, says("language_missing")),
};

type Contact = z.output<z.ZodObject<typeof contactFields>>;

/** What a contact still lacks: a representative says who they are, the chosen way has an address. */
function missingOf(contact: Contact): { path: keyof Contact; message: BookingError }[] {
  const isRepresentative = contact.contactKind === "representative";
  return [
    isRepresentative &&
      !contact.representativeKind && {
        path: "representativeKind" as const,
        message: "representative_kind_missing" as const,
      },
    isRepresentative &&
      !contact.contactName && { path: "contactName" as const, message: "contact_name_missing" as const },
    contact.contactBy === "email" && !contact.email && { path: "email" as const, message: "email_missing" as const },
    contact.contactBy === "phone" && !contact.phone && { path: "phone" as const, message: "phone_missing" as const },
  ].filter((missing) => missing !== false);
}

/** The positions of the people whose number an earlier one has; a number that could not be read is nobody's. */
function repeatedKeys(people: unknown): number[] {
  // What is refused elsewhere in the form can stand here in any shape.
  const given: (Partial<z.output<ReturnType<typeof personSchema>>> | null)[] = Array.isArray(people) ? people : [];
  const values = given.map((person) => person?.key?.value);
  return values.flatMap((value, index) => (value && values.indexOf(value) < index ? [index] : []));
}

/**
 * What is sent to book a hold for `persons` people who are known by `personKey`.
 *
 * Issues carry a `BookingError`, all of them at once, at most one a field; the same number twice is an issue of the
 * later person's key.
 */
export function bookingSchema(personKey: PersonKeyKind, persons: number) {
  return z.object({ ...contactFields, people: z.array(personSchema(personKey)).length(persons) }).superRefine(
    (booking, context) => {
      const said = new Set(context.issues.map(({ path }) => path?.join(".")));
      const say = (path: (string | number)[], message: BookingError) => {
        if (!said.has(path.join("."))) context.addIssue({ code: "custom", path, message });
      };
      for (const { path, message } of missingOf(booking)) say([path], message);
      for (const index of repeatedKeys(booking.people)) say(["people", index, "key"], "same_number_twice");
    },
    // Also when a field cannot be read: nobody should mend a form only to hear of its next mistake.
    { when: ({ value }) => typeof value === "object" && value !== null },
  );
}

export type BookingForm = z.input<ReturnType<typeof bookingSchema>>;
export type BookingDetails = z.output<ReturnType<typeof bookingSchema>>;

/** What is sent to find an appointment. */
export const lookUpSchema = z.object({
  code: trimmed.min(1, "code_missing").max(60, "code_format"),
  personKey: trimmed.min(1, "key_missing").max(60, "key_format"),
});
export type LookUp = z.output<typeof lookUpSchema>;
