import { useTranslations } from "next-intl";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import type { Search } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import type { Choice } from "@/lib/waiting/find-choice";
import { ActiveFilters } from "./active-filters";
import { AskedFor } from "./asked-for";
import styles from "./choice-page.module.css";
import { FilterForm } from "./filter-form";
import { LetterNotice } from "./letter-notice";
import { LocationLine } from "./location-line";
import { MapPanel } from "./map-panel";
import { NothingFree } from "./nothing-free";
import { PartyNotice } from "./party-notice";
import { Steps } from "./steps";
import { UnusableLocations } from "./unusable-locations";

type Props = { choice: Choice; search: Search; locale: Locale; now: DateTime; isPostcodeWrong: boolean };

/** The locations, the soonest first, beside a map of them; below them those that cannot be chosen. */
export function ChoicePage({ choice, search, locale, now, isPostcodeWrong }: Props) {
  const words = useTranslations("where");
  const { usable, unusable, place } = choice;
  const needsPostcode = search.sort !== "wait" && !place;
  const postcodeError = isPostcodeWrong ? "postcode_format" : needsPostcode ? "postcode_missing" : undefined;
  const postcodeWords = postcodeError && words(`errors.${postcodeError}`);

  return (
    <Main title={words("title")} before={<Steps search={search} />} wide>
      {postcodeWords ? (
        <ErrorSummary title={words("errors.title")} errors={[{ href: "#postcode", text: postcodeWords }]} />
      ) : null}
      <AskedFor search={search} />
      <PartyNotice persons={search.persons} />
      <LetterNotice choice={choice} search={search} />
      <FilterForm
        search={search}
        locale={locale}
        today={now.toISODate()}
        kinds={choice.locations.filter(({ active }) => active).map(({ kind }) => kind)}
        postcodeError={postcodeWords}
      />
      <ActiveFilters search={search} place={place} locale={locale} />
      <div className={styles.columns}>
        <section aria-labelledby="usable" className={styles.list}>
          <Heading level={2} id="usable">
            {words("count", { count: usable.length })}
          </Heading>
          {usable.length > 0 ? (
            <>
              <Paragraph soft>
                {words(`lead.${place ? search.sort : "wait"}`)} {words("thirdHint")}
              </Paragraph>
              <ol className={styles.lines}>
                {usable.map((ranked) => (
                  <LocationLine
                    key={ranked.location.id}
                    ranked={ranked}
                    search={search}
                    place={place}
                    locale={locale}
                  />
                ))}
              </ol>
            </>
          ) : (
            <NothingFree search={search} locale={locale} />
          )}
        </section>
        <MapPanel usable={usable} />
      </div>
      <UnusableLocations unusable={unusable} locale={locale} />
    </Main>
  );
}
