import { getLocale, getTranslations } from "next-intl/server";
import { ExtraCosts } from "@/components/location/extra-costs";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { dateInWords } from "@/lib/i18n/date-words";
import { getPathname } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import type { WorklistDetail } from "@/lib/worklist/find-entry";
import type { TimesForOrphan } from "@/lib/worklist/find-times";
import styles from "./other-day.module.css";
import { TimeLinks } from "./time-links";

type Props = { entry: WorklistDetail; times: TimesForOrphan; isOpen: boolean };

/** Any location on any date, and its times. The form only asks for a page. */
export async function OtherDay({ entry, times: { locations, day }, isOpen }: Props) {
  const [words, locale] = [await getTranslations("worklist.solve"), await getLocale()];
  const costs = await getTranslations("location");
  const inWords = dateInWords(DateTime.fromISO(day.date, { zone: "utc" }), locale);
  return (
    <Disclosure summary={words("any")} isOpen={isOpen} id="any-day">
      <form
        action={`${getPathname({ href: `/staff/worklist/${entry.appointmentId}`, locale })}#any-day`}
        className={styles.form}
      >
        <SelectField
          id="location"
          name="location"
          label={words("location")}
          defaultValue={day.slug}
          options={locations.map(({ slug, name, km, feeCents }) => ({
            value: slug,
            label: [
              km === 0 ? name : `${name} (${words("km", { km })})`,
              ...(feeCents > 0 ? [costs("extraCosts", { euros: feeCents / 100 })] : []),
            ].join(", "),
          }))}
        />
        <TextField
          id="date"
          name="date"
          type="date"
          label={words("date")}
          defaultValue={day.date}
          room="medium"
          required
        />
        <Button look="secondary">{words("show")}</Button>
      </form>
      {isOpen ? (
        <>
          <Heading level={4}>
            {words("dayTitle", { place: day.location.name, date: inWords })}
            <ExtraCosts feeCents={day.location.feeCents} />
          </Heading>
          <TimeLinks
            entry={entry}
            slug={day.slug}
            times={day.times}
            none={words("dayNone")}
            query={`&location=${day.slug}&date=${day.date}`}
            isOneDay
          />
        </>
      ) : null}
    </Disclosure>
  );
}
