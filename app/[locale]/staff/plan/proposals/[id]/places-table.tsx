import { getLocale, getTranslations } from "next-intl/server";
import { dateWords } from "@/components/plan/opening-words";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Locale } from "@/lib/i18n/locales";
import type { Impact, LocationImpact } from "@/lib/plan/impact";
import styles from "./impact.module.css";

/** Places that come and go, for each location and day. */
export async function PlacesTable({ impact, isOpen }: { impact: Impact; isOpen: boolean }) {
  const words = await getTranslations("plan.impact");
  return (
    <section>
      <Heading level={2}>{words(isOpen ? "places" : "placesThen")}</Heading>
      {impact.locations.length === 0 ? <Paragraph>{words("noPlaces")}</Paragraph> : null}
      {impact.locations.length > 1 ? <Totals totals={impact.totals} /> : null}
      {impact.locations.map((location) => (
        <Location key={location.locationId} location={location} />
      ))}
    </section>
  );
}

/** The sum of all locations, where there are more. */
async function Totals({ totals }: Pick<Impact, "totals">) {
  const words = await getTranslations("plan.impact");
  const keys = ["slotsAdded", "slotsRemoved", "placesAdded", "placesRemoved", "stay"] as const;
  return (
    <div>
      <Heading level={3}>{words("together")}</Heading>
      <Numbers numbers={keys.map((key) => ({ key, value: totals[key] }))} />
    </div>
  );
}

type NumberKey =
  | "slotsAdded"
  | "slotsRemoved"
  | "placesAdded"
  | "placesRemoved"
  | "stay"
  | "reseated"
  | "seatedAgain"
  | "holdsEnded";

async function Numbers({ numbers }: { numbers: readonly { key: NumberKey; value: number }[] }) {
  const words = await getTranslations("plan.impact");
  return (
    <dl className={styles.numbers}>
      {numbers.map(({ key, value }) => (
        <div key={key} className={styles.number}>
          <dt>{words(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

async function Location({ location }: { location: LocationImpact }) {
  const [words, locale] = [await getTranslations("plan.impact"), (await getLocale()) as Locale];
  const numbers = [
    { key: "slotsAdded", value: location.slotsAdded },
    { key: "slotsRemoved", value: location.slotsRemoved },
    { key: "placesAdded", value: location.placesAdded },
    { key: "placesRemoved", value: location.placesRemoved },
    { key: "stay", value: location.stay },
    { key: "reseated", value: location.reseated },
    { key: "seatedAgain", value: location.seatedAgain },
    { key: "holdsEnded", value: location.holdsEnded },
  ] as const;
  return (
    <div>
      <Heading level={3}>{location.name}</Heading>
      <Numbers numbers={numbers} />
      {location.days.length > 0 ? (
        <Disclosure summary={words("byDay", { days: location.days.length })}>
          <ScrollRegion label={words("byDay", { days: location.days.length })}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">{words("date")}</th>
                  <th scope="col">{words("placesAdded")}</th>
                  <th scope="col">{words("placesRemoved")}</th>
                  <th scope="col">{words("affected")}</th>
                </tr>
              </thead>
              <tbody>
                {location.days.map((day) => (
                  <tr key={day.date}>
                    <th scope="row">{dateWords(day.date, locale)}</th>
                    <td>{day.placesAdded}</td>
                    <td>{day.placesRemoved}</td>
                    <td>{day.affected}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
        </Disclosure>
      ) : null}
    </div>
  );
}
