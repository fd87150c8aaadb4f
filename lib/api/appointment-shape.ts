import { z } from "@hono/zod-openapi";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { contactKinds } from "@/lib/appointment/schema";
import { personKeyKinds } from "@/lib/service/schema";
import { languages } from "@/lib/wording";
import { documentShape, presentDocument } from "./document-shape";
import {
  countField,
  idField,
  instantField,
  listField,
  patternField,
  secretField,
  slugField,
  textField,
  utc,
} from "./fields";
import { serviceKeyField } from "./services";

const codeField = () =>
  patternField(/^[0-9A-HJKMNP-TV-Z]{10}$/, 10, "7K3M9QX2TB").openapi({
    description: "What the person shows at the counter.",
  });

const personShape = z
  .strictObject({
    id: idField(),
    name: textField(100, "Ada Lovelace"),
    keyKind: z.enum(personKeyKinds),
    keyEnding: textField(10, "890")
      .nullable()
      .openapi({ description: "The last digits of the number, as far as it is kept." }),
  })
  .openapi("Person");

const siblingShape = z
  .strictObject({ id: idField(), secret: secretField(), code: codeField(), startsAt: instantField() })
  .openapi("Sibling");

export const appointmentShape = z
  .strictObject({
    id: idField(),
    status: z.enum(["booked", "ended", "cancelled"]),
    code: codeField(),
    location: slugField(),
    startsAt: instantField(),
    endsAt: instantField(),
    services: listField(serviceKeyField(), 6),
    persons: countField(0, 6),
    extraTime: z.boolean(),
    canChange: z.boolean().openapi({ description: "Whether it can be moved or cancelled now." }),
    needsNewTime: z
      .boolean()
      .openapi({ description: "Whether the location changed its hours: it stands, but move it." }),
    alternative: z
      .strictObject({ location: slugField(), startsAt: instantField(), until: instantField() })
      .nullable()
      .openapi({ description: "Another time that is kept until an instant, for an answer." }),
    language: z.enum(languages),
    contact: z.strictObject({
      kind: z.enum(contactKinds).nullable(),
      name: textField(100, "Grace Hopper").nullable(),
      email: z.email().max(254).openapi({ example: "ada@example.org" }).nullable(),
      phone: textField(20, "+31612345678").nullable(),
    }),
    people: listField(personShape, 6),
    documents: listField(documentShape, 50).openapi({
      description: "What is collected, as far as the register knows.",
    }),
    documentUnknown: z
      .boolean()
      .openapi({ description: "Whether staff still look for a document, since no letter is known for it." }),
    documentNotHere: z.boolean().openapi({
      description: "Whether staff looked for a document and did not find it there: move it, cancel it, or ask.",
    }),
    siblings: listField(siblingShape, 2).openapi({ description: "The other appointments of a party above six." }),
  })
  .openapi("Appointment");

const isLookedFor = ({ documentCheck }: Appointment) =>
  documentCheck !== null && documentCheck !== "not_here" && documentCheck !== "told";

export const presentAppointment = (appointment: Appointment) => ({
  id: appointment.id,
  status: appointment.status,
  code: appointment.code,
  location: appointment.location.slug,
  startsAt: utc(appointment.startsAt.toMillis()),
  endsAt: utc(appointment.endsAt.toMillis()),
  services: appointment.services,
  persons: appointment.persons,
  extraTime: appointment.extraTime,
  canChange: appointment.canChange,
  needsNewTime: appointment.orphaned && !appointment.isKept,
  alternative: appointment.alternative && {
    location: appointment.alternative.place.slug,
    startsAt: utc(appointment.alternative.startsAt.toMillis()),
    until: utc(appointment.alternative.until.toMillis()),
  },
  language: appointment.language,
  contact: {
    kind: appointment.contactKind,
    name: appointment.contactName,
    email: appointment.email,
    phone: appointment.phone,
  },
  people: appointment.people,
  documents: appointment.documents.map(presentDocument),
  documentUnknown: isLookedFor(appointment),
  documentNotHere: appointment.documentCheck !== null && !isLookedFor(appointment),
  siblings: appointment.siblings.map(({ id, manageKey, code, startsAt }) => ({
    id,
    secret: manageKey,
    code,
    startsAt: utc(startsAt.toMillis()),
  })),
});

/** The answer that shows an appointment: its version is the tag by which a change says what it saw. */
export const answerAppointment = (appointment: Appointment) => ({
  body: presentAppointment(appointment),
  headers: { ETag: `"${appointment.version}"` },
});
