import { getLocale, getTranslations } from "next-intl/server";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { bookingErrors } from "@/lib/appointment/schema";
import { dayInWords, timeInWords } from "@/lib/i18n/date-words";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { servicesOf } from "@/lib/service/find-services";
import { personKeyOfServices } from "@/lib/service/person-key-of-services";
import { serviceKeySchema } from "@/lib/service/schema";
import { maxPersonsPerAppointment, visitMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import type { VisitDetail } from "@/lib/visit/find-visit";
import { languages } from "@/lib/wording";
import { findTimes } from "@/lib/worklist/find-times";
import { walkInAgain } from "./walk-in-actions";

type Props = { place: StaffPlace; visit: VisitDetail };

/** When people who came without an appointment can come again: who they are, and the next times at this location. */
export async function WalkInAgain({ place, visit }: Props) {
  const [words, booking, names, locale] = [
    await getTranslations("visit.again"),
    await getTranslations("booking"),
    await getTranslations("service"),
    await getLocale(),
  ];
  const now = DateTime.now().setZone(place.timeZone);
  const failed = visit.outcomes.flatMap(({ service, outcome }) => (outcome === "served" ? [] : [service]));
  const services = failed.map((key) => serviceKeySchema.parse(key));
  const persons = Math.min(visit.persons, maxPersonsPerAppointment);
  const minutes = visitMinutes(await servicesOf(services), persons, false);
  const wanted = { startsAt: now, endsAt: now.plus({ minutes }), services, persons, isTied: true, place };
  const times = (await findTimes(wanted, { notBefore: now }, now))?.here ?? [];
  const keyKind = await personKeyOfServices(services);
  const people = Array.from({ length: persons }, (_, index): FieldSpec[] => [
    { name: `name-${index}`, label: booking("name"), kind: "text", value: [index === 0 ? (visit.name ?? "") : ""] },
    { name: `key-${index}`, label: booking(`key.${keyKind}`), kind: "text", value: [""], autoComplete: "off" },
  ]);
  const errors = Object.fromEntries(bookingErrors.map((error) => [error, booking(`errors.${error}`)]));
  const values = {
    names: visit.name ?? words("unknownPeople"),
    services: services.map((key) => names(`${key}.name`)).join(" + "),
  };
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("title", values)}
      </Heading>
      <Paragraph>{words("unknown")}</Paragraph>
      {times.length === 0 ? <Paragraph>{words("none")}</Paragraph> : null}
      <EditForm
        action={walkInAgain}
        hidden={{ slug: place.slug, visitId: visit.visitId, persons: String(persons), services: services.join(",") }}
        groups={[
          ...people.map((fields, index) => ({
            key: `person-${index}`,
            legend: words("person", { number: index + 1 }),
            fields,
          })),
          {
            key: "when",
            fields: [
              {
                name: "language",
                label: words("language"),
                kind: "select",
                value: [languages[0]],
                options: languages.map((value) => ({ value, label: words(value === "en" ? "english" : "dutch") })),
              },
              {
                name: "start",
                label: words("when"),
                kind: "radios",
                value: [],
                options: times.map(({ startsAt }) => ({
                  value: startsAt.toUTC().toISO() ?? "",
                  label: `${dayInWords(startsAt, locale)}, ${timeInWords(startsAt, locale)}`,
                })),
              },
            ],
          },
        ]}
        words={{
          submit: words("book"),
          errorTitle: words("errorTitle"),
          other: words("other"),
          errors: { ...errors, start_missing: words("startMissing") },
        }}
      />
    </Card>
  );
}
