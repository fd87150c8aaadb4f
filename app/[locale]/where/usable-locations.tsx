import { useTranslations } from "next-intl";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import type { Search } from "@/lib/search/schema";
import type { Choice } from "@/lib/waiting/find-choice";
import { ForEveryone } from "./for-everyone";
import { LocationLine } from "./location-line";
import { mapId } from "./map-panel";
import { NothingFree } from "./nothing-free";
import styles from "./usable-locations.module.css";

type Props = { choice: Pick<Choice, "usable" | "place">; search: Search; locale: Locale };

/** The locations that can be chosen, in the order that was asked for; or what to do when there is none. */
export function UsableLocations({ choice: { usable, place }, search, locale }: Props) {
  const words = useTranslations("where");

  return (
    <section aria-labelledby="usable" className={styles.list}>
      <Heading level={2} id="usable">
        {words("count", { count: usable.length })}
      </Heading>
      {usable.length > 0 ? (
        <>
          <Paragraph soft>
            {words(`lead.${place ? search.sort : "wait"}`)} {words("thirdHint")}
          </Paragraph>
          <ForEveryone usable={usable} search={search} />
          <a href={`#${mapId}`} className={`nl-link ${styles.toMap}`}>
            {words("map.show")}
          </a>
          <ol className={styles.lines}>
            {usable.map((ranked) => (
              <LocationLine key={ranked.location.id} ranked={ranked} search={search} place={place} locale={locale} />
            ))}
          </ol>
        </>
      ) : (
        <NothingFree search={search} locale={locale} />
      )}
    </section>
  );
}
