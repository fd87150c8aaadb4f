import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { mapLinks } from "@/components/appointment/map-links";
import { ServiceNames } from "@/components/appointment/service-names";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { Link } from "@/lib/i18n/navigation";
import { addressLine } from "@/lib/location/address-line";
import { searchQuery } from "@/lib/search/search-query";
import { say } from "@/lib/wording";
import styles from "./choice.module.css";
import type { View } from "./view";

/** What a person must know about this location: who may come, on what condition, at what price. */
function useKnow({ location, search, locale }: View): string[] {
  const words = useTranslations("when.choice");
  const conditions = location.services.filter((service) => search.services.includes(service.key));
  const wordings = [location.admissionNote, ...conditions.map((service) => service.condition), location.note];
  return [
    ...wordings.flatMap((wording) => (wording ? [say(wording, locale)] : [])),
    ...(location.feeCents > 0 ? [words("fee", { euros: location.feeCents / 100 })] : []),
  ];
}

function Place({ location }: Pick<View, "location">) {
  const words = useTranslations("when.choice");
  const about = useTranslations("locationPage");
  return (
    <address className={styles.address}>
      <strong>{location.name}</strong>
      <span>{addressLine(location)}</span>
      <a className="nl-link" href={mapLinks(location).map} rel="noreferrer" target="_blank">
        {words("map")}
      </a>
      <Link className="nl-link" href={`/location/${location.slug}`}>
        {about("more")}
      </Link>
    </address>
  );
}

type Chosen = "where" | "what" | "who";
type RowProps = { children: ReactNode } & ({ what: Chosen; href: string } | { what: "know"; href?: never });

/** One thing that is chosen, with the way back to change it. */
function Row({ children, ...row }: RowProps) {
  const words = useTranslations("when.choice");
  return (
    <div className={styles.row}>
      <dt className={styles.term}>{words(`terms.${row.what}`)}</dt>
      <dd className={styles.value}>{children}</dd>
      {row.href ? (
        <dd className={styles.action}>
          <Link className="nl-link" href={row.href}>
            {words("change")} <VisuallyHidden>{words(`changed.${row.what}`)}</VisuallyHidden>
          </Link>
        </dd>
      ) : null}
    </div>
  );
}

/** What is chosen so far: where, what for and for how many. */
export function Choice(view: View) {
  const words = useTranslations("when.choice");
  const know = useKnow(view);
  const { search, offer } = view;
  const query = searchQuery(search);
  const minutes = offer.wanted.minutes.reduce((sum, one) => sum + one, 0);
  const length = words(search.needs.includes("extra_time") ? "minutesWithExtra" : "minutes", { minutes });

  return (
    <aside aria-labelledby="choice">
      <Card>
        <Heading level={2} look={3} id="choice">
          {words("title")}
        </Heading>
        <dl className={styles.rows}>
          <Row what="where" href={`/where${query}`}>
            <Place {...view} />
          </Row>
          <Row what="what" href={`/${query}`}>
            <ServiceNames services={search.services} />
          </Row>
          <Row what="who" href={`/${query}#persons`}>
            {words("persons", { count: search.persons })}, {length}
          </Row>
          {know.length > 0 ? (
            <Row what="know">
              {know.map((line) => (
                <span key={line} className={styles.line}>
                  {line}
                </span>
              ))}
            </Row>
          ) : null}
        </dl>
      </Card>
    </aside>
  );
}
