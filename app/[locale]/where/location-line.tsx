import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { addressLine } from "@/lib/location/address-line";
import type { Place } from "@/lib/place/find-place";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import type { RankedLocation } from "@/lib/waiting/rank-locations";
import { Distance } from "./distance";
import { LocationFacts } from "./location-facts";
import styles from "./location-line.module.css";
import { WaitInWords } from "./wait-in-words";

type Props = { ranked: RankedLocation; search: Search; place: Place | null; locale: Locale };

/** One location that can be chosen: how soon, where, under which conditions. */
export function LocationLine({ ranked, search, place, locale }: Props) {
  const words = useTranslations("where.line");
  const about = useTranslations("locationPage");
  const kinds = useTranslations("location.kind");
  const { location, wait, distance, isNamed } = ranked;

  return (
    <li id={`at-${location.slug}`} className={styles.line}>
      <div className={styles.head}>
        <h3 className={styles.name}>{location.name}</h3>
        {isNamed ? <Badge tone="good">{words("named")}</Badge> : null}
        {location.kind === "ind_desk" ? null : <Badge>{kinds(location.kind)}</Badge>}
        <p className={styles.address}>
          {addressLine(location)}
          {distance !== null && place ? (
            <>
              {" · "}
              <Distance km={distance} from={place} />
            </>
          ) : null}
        </p>
      </div>
      <WaitInWords wait={wait} locale={locale} />
      <LocationFacts location={location} services={search.services} locale={locale} />
      <div className={styles.more}>
        <Link className="nl-link" href={`/location/${location.slug}`}>
          {about("more")} <VisuallyHidden>{about("moreAt", { name: location.name })}</VisuallyHidden>
        </Link>
      </div>
      <div className={styles.action}>
        <Link href={`/when/${location.slug}${searchQuery(search)}`} className={buttonClass("primary")}>
          {words("choose")} <VisuallyHidden>{words("chooseAt", { name: location.name })}</VisuallyHidden>
        </Link>
      </div>
    </li>
  );
}
