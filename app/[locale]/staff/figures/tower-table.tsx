import { getTranslations } from "next-intl/server";
import { WaitBar } from "@/components/figures/wait-bar";
import { WaitBarKey } from "@/components/figures/wait-bar-key";
import { Badge } from "@/components/ui/badge";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Tower, TowerPlace } from "@/lib/figures/find-tower";
import { Link } from "@/lib/i18n/navigation";
import styles from "./page.module.css";

/** Locations side by side: wait, fill and what is idle. */
export async function TowerTable({ tower: { places, normDays } }: { tower: Tower }) {
  const words = await getTranslations("figures");
  const most = Math.max(0, ...places.map(({ thirdDays }) => thirdDays ?? 0));
  return (
    <>
      <WaitBarKey norm={normDays} />
      <ScrollRegion label={words("caption")}>
        <table className={styles.table}>
          <caption className={styles.caption}>{words("caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{words("place")}</th>
              <th scope="col">{words("first")}</th>
              <th scope="col">{words("third")}</th>
              <th scope="col">{words("fill")}</th>
              <th scope="col">{words("idle")}</th>
            </tr>
          </thead>
          <tbody>
            {places.map((place) => (
              <Row key={place.id} place={place} most={most} norm={normDays} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </>
  );
}

async function Row({ place, most, norm }: { place: TowerPlace; most: number; norm: number }) {
  const words = await getTranslations("figures");
  const { slug, name, firstDays, thirdDays, places, left, idleHours } = place;
  const say = (days: number | null) => (days === null ? words("never") : words("days", { days }));
  const isOver = firstDays === null || firstDays > norm;
  return (
    <tr>
      <th scope="row">
        <Link className="nl-link" href={`/staff/figures/${slug}`}>
          {name}
        </Link>
      </th>
      <td>
        {say(firstDays)} {isOver ? <Badge tone="bad">{words("overNorm")}</Badge> : null}
      </td>
      <td>
        {say(thirdDays)} {thirdDays === null || thirdDays > norm ? <Badge tone="bad">{words("overNorm")}</Badge> : null}
        {thirdDays === null ? null : <WaitBar days={thirdDays} most={most} norm={norm} />}
      </td>
      <td>{places > 0 ? `${Math.round(((places - left) / places) * 100)}%` : "–"}</td>
      <td>{words("idleHours", { hours: Math.round(idleHours) })}</td>
    </tr>
  );
}
