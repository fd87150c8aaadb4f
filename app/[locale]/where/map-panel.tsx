import { useTranslations } from "next-intl";
import { CountryMap } from "@/components/country-map/country-map";
import { Disclosure } from "@/components/ui/disclosure";
import type { RankedLocation } from "@/lib/waiting/rank-locations";
import { waitTone } from "@/lib/waiting/wait-tone";
import styles from "./map-panel.module.css";

/** Where a link to the map leads: inside the disclosure, so that a browser opens it on the way. */
export const mapId = "map";

/** The country with the waits in it: beside the list where there is room, else below it and behind a press. */
export function MapPanel({ usable }: { usable: readonly RankedLocation[] }) {
  const words = useTranslations("where.map");
  const shell = useTranslations("shell");
  const waits = useTranslations("where.wait");
  if (usable.length === 0) return null;
  const points = usable.map(({ location, wait }) => ({
    id: location.slug,
    name: location.name,
    latitude: location.latitude,
    longitude: location.longitude,
    label: wait.firstDays === 0 ? waits("today") : words("days", { days: wait.firstDays }),
    tone: waitTone(wait.firstDays),
    href: `#at-${location.slug}`,
  }));

  return (
    <aside aria-label={words("title")} className={styles.panel}>
      <Disclosure summary={words("show")}>
        <div id={mapId}>
          <CountryMap
            points={points}
            labels={{
              title: words("title"),
              description: words("description"),
              soon: words("soon"),
              later: words("later"),
              long: words("long"),
              none: words("none"),
              credit: shell("mapCredit"),
            }}
          />
        </div>
      </Disclosure>
    </aside>
  );
}
