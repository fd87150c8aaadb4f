import { useFormatter, useTranslations } from "next-intl";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { addressLine } from "@/lib/location/address-line";
import { accessNeeds } from "@/lib/search/schema";
import { ExtraCosts } from "../location/extra-costs";
import { mapLinks } from "./map-links";
import styles from "./place-of-appointment.module.css";
import print from "./print.module.css";

/** Where to go: the name, the address to copy, and the map and the way there on another website. */
export function PlaceOfAppointment({ location }: { location: Appointment["location"] }) {
  const words = useTranslations("appointment.where");
  const format = useFormatter();
  const { map, route } = mapLinks(location);
  const meets = accessNeeds
    .filter((need) => location.accessNeeds.includes(need))
    .map((need) => words(`access.${need}`));

  return (
    <>
      <address className={styles.address}>
        <span className={styles.name}>{location.name}</span>
        <span>{addressLine(location)}</span>
      </address>
      {meets.length > 0 ? <p className={styles.soft}>{words("has", { list: format.list(meets) })}</p> : null}
      {location.feeCents > 0 ? (
        <p>
          <ExtraCosts feeCents={location.feeCents} before="" />
        </p>
      ) : null}
      {location.street ? null : <p className={styles.soft}>{words("noStreet")}</p>}
      <div className={print.onScreen}>
        <ul className={styles.links}>
          <li>
            <a className="nl-link" href={map} rel="noreferrer" target="_blank">
              {words("map")}
            </a>
          </li>
          <li>
            <a className="nl-link" href={route} rel="noreferrer" target="_blank">
              {words("route")}
            </a>
          </li>
        </ul>
        <p className={styles.soft}>{words("mapNote")}</p>
      </div>
    </>
  );
}
