import { useTranslations } from "next-intl";
import { ErrorList } from "@/components/ui/error-list";
import { Main } from "@/components/ui/main";
import type { Locale } from "@/lib/i18n/locales";
import type { Search } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import type { Choice } from "@/lib/waiting/find-choice";
import { ActiveFilters } from "./active-filters";
import { AskedFor } from "./asked-for";
import styles from "./choice-page.module.css";
import { FilterForm } from "./filter-form";
import { filtersOf } from "./filters";
import { LetterNotice } from "./letter-notice";
import { MapPanel } from "./map-panel";
import { PartyNotice } from "./party-notice";
import { Steps } from "./steps";
import { UnusableLocations } from "./unusable-locations";
import { UsableLocations } from "./usable-locations";

type Props = { choice: Choice; search: Search; locale: Locale; now: DateTime; postcode: string | undefined };

/** What is wrong with the postcode that was typed, or with its absence. */
function errorOfPostcode(
  { sort }: Search,
  typed: string | undefined,
): "postcode_format" | "postcode_missing" | undefined {
  if (typed) return "postcode_format";
  return sort === "wait" ? undefined : "postcode_missing";
}

/** The locations, the soonest first, beside a map of them; below them those that cannot be chosen. */
export function ChoicePage({ choice, search, locale, now, postcode }: Props) {
  const words = useTranslations("where");
  const { usable, unusable, place } = choice;
  const postcodeError = place ? undefined : errorOfPostcode(search, postcode);
  const postcodeWords = postcodeError && words(`errors.${postcodeError}`);
  // Where the letter names a location that is shut, its notice says it all.
  const hasList = usable.length > 0 || !choice.named || filtersOf(search).length > 0;

  return (
    <Main title={words("title")} before={<Steps search={search} />} wide>
      {postcodeWords ? (
        <ErrorList autoFocus title={words("errors.title")} errors={[{ href: "#postcode", text: postcodeWords }]} />
      ) : null}
      <AskedFor search={search} />
      <PartyNotice persons={search.persons} />
      <LetterNotice choice={choice} search={search} />
      <div className={styles.room}>
        {hasList ? (
          <FilterForm
            search={search}
            locale={locale}
            today={now.toUTC().toISODate()}
            kinds={choice.locations.filter(({ active }) => active).map(({ kind }) => kind)}
            postcode={postcode}
            postcodeError={postcodeWords}
          />
        ) : null}
        <ActiveFilters search={search} place={place} locale={locale} />
        <div className={styles.columns}>
          {hasList ? <UsableLocations choice={choice} search={search} locale={locale} /> : null}
          <MapPanel usable={usable} />
        </div>
      </div>
      <UnusableLocations unusable={unusable} locale={locale} />
    </Main>
  );
}
