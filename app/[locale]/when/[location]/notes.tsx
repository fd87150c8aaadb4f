import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { dateInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import { searchQuery } from "@/lib/search/search-query";
import { groupSizes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import type { View } from "./view";

const inWords = (date: string, locale: string) => dateInWords(DateTime.fromISO(date, { zone: "utc" }), locale);

/** What somebody must know to read the days and times: two appointments, a narrowed list, a day that is full by now. */
export function Notes({ locale, search, location, offer }: View) {
  const words = useTranslations("when.notes");
  const [first = 0, second] = groupSizes(search.persons);
  const filters = [
    ...search.days.map((day) => words(`only.${day}`)),
    ...(search.before ? [words("only.before", { date: inWords(search.before, locale) })] : []),
  ];

  return (
    <>
      {second ? (
        <Notice title={words("partyTitle")}>
          <Paragraph>{words("party", { persons: search.persons, first, second })}</Paragraph>
        </Notice>
      ) : null}
      {filters.length > 0 ? (
        <Paragraph>
          {words("filtered", { filters: filters.join(", ") })}{" "}
          <Link
            className="nl-link"
            href={`/when/${location.slug}${searchQuery({ ...search, days: [], before: undefined })}`}
          >
            {words("all")}
          </Link>
        </Paragraph>
      ) : null}
      {location.timeZone === "Europe/Amsterdam" ? null : (
        <Paragraph>{words("zone", { city: location.city })}</Paragraph>
      )}
      {offer.missedDate && offer.day ? (
        <Notice kind="warning" role="status">
          <Paragraph>
            {words("missed", { asked: inWords(offer.missedDate, locale), shown: inWords(offer.day.date, locale) })}
          </Paragraph>
        </Notice>
      ) : null}
    </>
  );
}
