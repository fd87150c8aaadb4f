import { useTranslations } from "next-intl";
import { addressLine, mapLinks } from "@/components/appointment/map-links";
import { ServiceNames } from "@/components/appointment/service-names";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { Link } from "@/lib/i18n/navigation";
import { searchQuery } from "@/lib/search/search-query";
import { say } from "@/lib/wording";
import styles from "./choice.module.css";
import type { View } from "./view";

function Lines({ lines }: { lines: string[] }) {
  return lines.map((line) => (
    <span key={line} className={styles.line}>
      {line}
    </span>
  ));
}

/** What is chosen so far: where, what for and for how many, each with a way back to change it. */
export function Choice({ location, search, offer, locale }: View) {
  const words = useTranslations("when.choice");
  const query = searchQuery(search);
  const change = (href: string, what: "where" | "what" | "who") => (
    <Link className="nl-link" href={href}>
      {words("change")} <VisuallyHidden>{words(`changed.${what}`)}</VisuallyHidden>
    </Link>
  );
  const conditions = location.services.filter((service) => search.services.includes(service.key));
  const know = [
    ...[location.admissionNote, ...conditions.map((service) => service.condition), location.note].flatMap((wording) =>
      wording ? [say(wording, locale)] : [],
    ),
    ...(location.feeCents > 0 ? [words("fee", { euros: location.feeCents / 100 })] : []),
  ];
  const minutes = offer.wanted.minutes.reduce((sum, one) => sum + one, 0);
  const length = words(search.needs.includes("extra_time") ? "minutesWithExtra" : "minutes", { minutes });

  const rows = [
    {
      term: words("where"),
      value: (
        <address className={styles.address}>
          <strong>{location.name}</strong>
          <span>{addressLine(location)}</span>
          <a className="nl-link" href={mapLinks(location).map} rel="noreferrer" target="_blank">
            {words("map")}
          </a>
        </address>
      ),
      action: change(`/where${query}`, "where"),
    },
    { term: words("what"), value: <ServiceNames services={search.services} />, action: change(`/${query}`, "what") },
    {
      term: words("who"),
      value: `${words("persons", { count: search.persons })}, ${length}`,
      action: change(`/${query}#persons`, "who"),
    },
    ...(know.length > 0 ? [{ term: words("know"), value: <Lines lines={know} /> }] : []),
  ];

  return (
    <aside aria-labelledby="choice">
      <Card>
        <Heading level={2} look={3} id="choice">
          {words("title")}
        </Heading>
        <dl className={styles.rows}>
          {rows.map(({ term, value, action }) => (
            <div key={term} className={styles.row}>
              <dt className={styles.term}>{term}</dt>
              <dd className={styles.value}>{value}</dd>
              {action ? <dd className={styles.action}>{action}</dd> : null}
            </div>
          ))}
        </dl>
      </Card>
    </aside>
  );
}
