import { getLocale, getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { numberInWords } from "@/lib/i18n/number-in-words";
import type { LocationImpact } from "@/lib/plan/impact";
import { DaysTable } from "./days-table";
import styles from "./impact.module.css";
import { type ImpactKey, impactKeys } from "./impact-numbers";

type Props = { locations: readonly LocationImpact[] };

/** The locations of an edit by name: what changes at each; those where nothing does, and single days, are folded. */
export async function LocationsTable({ locations }: Props) {
  const [words, locale] = [await getTranslations("plan.impact"), await getLocale()];
  const byName = [...locations].sort((one, other) => one.name.localeCompare(other.name, locale));
  const changes = (location: LocationImpact) => impactKeys.some((key) => location[key] > 0);
  const [touched, untouched] = [byName.filter(changes), byName.filter((location) => !changes(location))];
  const withDays = touched.filter(({ days }) => days.length > 0);
  return (
    <section>
      <Heading level={2}>{words("byLocation")}</Heading>
      <Table locations={touched} />
      {withDays.length > 0 ? (
        <Disclosure summary={words("daysByLocation", { count: withDays.length })}>
          {withDays.map((location) => (
            <div key={location.locationId}>
              <Heading level={3}>{location.name}</Heading>
              <DaysTable location={location} />
            </div>
          ))}
        </Disclosure>
      ) : null}
      {untouched.length > 0 ? (
        <Disclosure summary={words("untouched", { count: untouched.length })}>
          <BulletList items={untouched.map(({ name }) => name)} />
        </Disclosure>
      ) : null}
    </section>
  );
}

async function Table({ locations }: Props) {
  const [words, locale] = [await getTranslations("plan.impact"), await getLocale()];
  // A column of noughts says nothing.
  const keys: ImpactKey[] = impactKeys.filter((key) => locations.some((location) => location[key] > 0));
  if (locations.length === 0) return null;
  return (
    <ScrollRegion label={words("byLocation")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words("location")}</th>
            {keys.map((key) => (
              <th key={key} scope="col">
                {words(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {locations.map((location) => (
            <tr key={location.locationId}>
              <th scope="row">{location.name}</th>
              {keys.map((key) => (
                <td key={key}>{numberInWords(location[key], locale)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
