import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { DataList } from "@/components/ui/data-list";
import { Link } from "@/lib/i18n/navigation";
import { findLocation } from "@/lib/location/find-locations";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import type { DateTime } from "@/lib/time";
import { move } from "../change-actions";
import { chosenTimeOf } from "../chosen-time";
import { callFormWords, reasonFields, toldField } from "../form-words";
import { MoveTimes } from "./move-times";

type Props = {
  opened: OpenedAppointment;
  query: Record<string, string | string[] | undefined>;
  now: DateTime;
};

/** Another time: first which, in the whole country, then the last word about it. */
export async function MoveForm({ opened, query, now }: Props) {
  const [words, locale] = [await getTranslations("calls.change"), await getLocale()];
  const { appointment } = opened;
  const chosen = chosenTimeOf(query.time);
  const location = chosen && (await findLocation(chosen.slug, now));
  if (!chosen || !location) return <MoveTimes opened={opened} query={query} now={now} />;
  const isSendable = appointment.documents.length > 0 && location.id !== appointment.location.id;
  const sends: FieldSpec[] = isSendable
    ? [
        {
          name: "sends",
          label: words("sends"),
          kind: "checks",
          value: [],
          options: [{ value: "yes", label: words("sendsYes") }],
        },
      ]
    : [];
  const there = chosen.startsAt.setZone(location.timeZone);
  return (
    <>
      <DataList
        items={[
          {
            term: words("from"),
            value: (
              <>
                <DateAndTime instant={appointment.startsAt} locale={locale} />, {appointment.location.name}
              </>
            ),
          },
          {
            term: words("to"),
            value: (
              <strong>
                <DateAndTime instant={there} locale={locale} />, {location.name}
              </strong>
            ),
          },
        ]}
      />
      <EditForm
        action={move}
        hidden={{
          appointmentId: appointment.id,
          version: String(appointment.version),
          to: location.slug,
          start: there.toUTC().toISO() ?? "",
        }}
        groups={[{ key: "move", fields: [...(await reasonFields()), ...sends, await toldField()] }]}
        words={await callFormWords(words("moveSubmit"))}
      />
      <Link className="nl-link" href={`/staff/calls/${appointment.id}?do=move#do`}>
        {words("otherTime")}
      </Link>
    </>
  );
}
