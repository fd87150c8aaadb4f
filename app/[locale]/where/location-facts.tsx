import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { OpeningHours } from "@/components/location/opening-hours";
import { OtherHours } from "@/components/location/other-hours";
import { WhoMayCome } from "@/components/location/who-may-come";
import { classNames } from "@/components/ui/class-names";
import type { Locale } from "@/lib/i18n/locales";
import type { OpeningHours as Hours, Location } from "@/lib/location/location";
import { accessNeeds } from "@/lib/search/schema";
import type { ServiceKey } from "@/lib/service/schema";
import { say } from "@/lib/wording";
import styles from "./location-facts.module.css";

type Props = { location: Location; services: readonly ServiceKey[]; locale: Locale };

/** What somebody must know before choosing a location: when, who, how much, how to get in, and what is special. */
export function LocationFacts({ location, services, locale }: Props) {
  const words = useTranslations("where.line");
  const about = useTranslations("location");
  const format = useFormatter();
  const isForAll = (opening: Hours) => services.every((key) => opening.services.includes(key));
  const openings = location.openings.filter(isForAll);
  const others = location.otherOpenings.filter(isForAll);
  const access = accessNeeds
    .filter((need) => location.accessNeeds.includes(need))
    .map((need) => about(`access.${need}`));
  const costs = location.feeCents
    ? about("fee", { amount: format.number(location.feeCents / 100, { style: "currency", currency: "EUR" }) })
    : about("noFee");
  const conditions = location.services.flatMap(({ key, condition }) =>
    condition && services.includes(key) ? [say(condition, locale)] : [],
  );
  const special = [...conditions, ...(location.note ? [say(location.note, locale)] : [])];

  return (
    <dl className={styles.facts}>
      <Fact isWhole term={words("who")} value={<WhoMayCome location={location} locale={locale} />} />
      {special.map((text) => (
        <Fact isWhole key={text} term={words("condition")} value={text} />
      ))}
      {openings.length > 0 ? <Fact term={words("hours")} value={<OpeningHours openings={openings} />} /> : null}
      {others.map((hours) => (
        <Fact key={JSON.stringify(hours)} term={words("otherHours")} value={<OtherHours hours={hours} />} />
      ))}
      <Fact term={words("costs")} value={costs} />
      <Fact
        term={words("access")}
        value={access.length > 0 ? format.list(access, { type: "unit" }) : words("noAccess")}
      />
    </dl>
  );
}

/** One fact; a whole one has a line to itself. */
function Fact({ term, value, isWhole }: { term: string; value: ReactNode; isWhole?: boolean }) {
  return (
    <div className={classNames(styles.fact, isWhole && styles.whole)}>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}
