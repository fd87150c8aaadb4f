import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { getPathname } from "@/lib/i18n/navigation";
import { findCallTimes } from "@/lib/phone/find-times";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import { callAddressSchema } from "@/lib/phone/schema";
import { parseSearch } from "@/lib/search/parse-search";
import type { DateTime } from "@/lib/time";
import { TimeChoice } from "../time-choice";

type Props = {
  opened: OpenedAppointment;
  query: Record<string, string | string[] | undefined>;
  now: DateTime;
};

/** The times in the country for a visit that stands: soonest first, or near a postcode; any day of any location. */
export async function MoveTimes({ opened: { appointment }, query, now }: Props) {
  const [words, locale] = [await getTranslations("calls"), await getLocale()];
  const { id, services, extraTime, startsAt, endsAt, location } = appointment;
  const { at, date, from } = callAddressSchema.parse(query);
  const { postcode } = parseSearch({ postcode: query.postcode });
  const search = {
    ...parseSearch({ service: services, sort: postcode ? "blend" : "wait", ...(postcode ? { postcode } : {}) }),
    persons: appointment.persons,
  };
  const minutes = [endsAt.diff(startsAt).as("minutes")];
  const times = await findCallTimes(
    {
      search,
      minutes,
      from,
      hasShareAt: location.id,
      at: at ?? location.slug,
      date: date ?? startsAt.toISODate() ?? undefined,
    },
    now,
  );
  const action = `${getPathname({ href: `/staff/calls/${id}`, locale })}#do`;
  const doMove = <input type="hidden" name="do" value="move" />;
  return (
    <>
      <Disclosure summary={words("times.other")} isOpen={Boolean(query.at || query.postcode)}>
        <form action={action}>
          {doMove}
          <TextField
            id="postcode"
            name="postcode"
            label={words("book.postcode")}
            defaultValue={postcode}
            room="short"
            inputMode="numeric"
          />
          <SelectField
            id="at"
            name="at"
            label={words("times.at")}
            defaultValue={at ?? location.slug}
            options={times.choices.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <TextField
            id="date"
            name="date"
            type="date"
            label={words("times.date")}
            defaultValue={date ?? startsAt.toISODate() ?? undefined}
            room="medium"
          />
          <Button look="secondary">{words("times.show")}</Button>
        </form>
      </Disclosure>
      <form action={action}>
        {doMove}
        {extraTime ? <p>{words("facts.extraTime")}</p> : null}
        <TimeChoice level={4} times={times} submit={words("change.choose_time")} />
      </form>
    </>
  );
}
