import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { dateInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import { needsOfPlace } from "@/lib/search/needs-of-place";
import { searchQuery } from "@/lib/search/search-query";
import { groupSizes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import type { View } from "./view";

const inWords = (date: string, locale: string) => dateInWords(DateTime.fromISO(date, { zone: "utc" }), locale);

/** What speaks against this location: a need that it does not meet, a letter that names another one. */
function Warnings({ search, location, pickup }: View) {
  const words = useTranslations("when.notes");
  const needs = useTranslations("start.needs");
  const unmet = needsOfPlace(search.needs).filter((need) => !location.accessNeeds.includes(need));
  const isNotInLetter = pickup?.kind === "staff" && search.letter !== "unknown" && search.letter !== location.slug;
  const warnings = [
    ...(unmet.length > 0 ? [words("unmet", { needs: unmet.map((need) => needs(need)).join(", ") })] : []),
    ...(isNotInLetter ? [words("letter")] : []),
  ];
  return warnings.map((warning) => (
    <Notice key={warning} kind="warning">
      <Paragraph>{warning}</Paragraph>
    </Notice>
  ));
}

/** Where the document is that is collected here: it lies here, or it is sent and the times begin when it can be there. */
function DocumentHere({ pickup, location, locale }: View) {
  const words = useTranslations("pickup.atTimes");
  if (pickup?.kind !== "here" && pickup?.kind !== "sent") return null;
  return (
    <Notice kind={pickup.kind === "here" ? "ok" : "info"}>
      <Paragraph>
        {pickup.kind === "here"
          ? words("here")
          : words("sent", { location: location.name, date: inWords(pickup.arrivesOn, locale) })}
      </Paragraph>
    </Notice>
  );
}

/** That the list is narrowed, and the way to all of it. */
function Filters({ locale, search, location }: View) {
  const words = useTranslations("when.notes");
  const filters = [
    ...search.days.map((day) => words(`only.${day}`)),
    ...(search.before ? [words("only.before", { date: inWords(search.before, locale) })] : []),
  ];
  if (filters.length === 0) return null;
  return (
    <Paragraph>
      {words("filtered", { filters: filters.join(", ") })}{" "}
      <Link
        className="nl-link"
        href={`/when/${location.slug}${searchQuery({ ...search, days: [], before: undefined })}`}
      >
        {words("all")}
      </Link>
    </Paragraph>
  );
}

/** What somebody must know to read the days and times: two appointments, a narrowed list, a day that is full by now. */
export function Notes(view: View) {
  const words = useTranslations("when.notes");
  const { locale, search, location, offer } = view;
  const [first = 0, second] = groupSizes(search.persons);
  return (
    <>
      <Warnings {...view} />
      <DocumentHere {...view} />
      {second ? (
        <Notice title={words("partyTitle")}>
          <Paragraph>{words("party", { persons: search.persons, first, second })}</Paragraph>
        </Notice>
      ) : null}
      <Filters {...view} />
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
