import { getTranslations } from "next-intl/server";
import { Link } from "@/lib/i18n/navigation";
import type { PlanDay } from "@/lib/plan/days-of";
import styles from "./week-grid.module.css";

/** Ways to open more on a date: each rule that has nothing on it, and hours of that date alone. */
export async function OpenMore({ day: { date, idle }, slug }: { day: PlanDay; slug: string }) {
  const [words, plan] = [await getTranslations("plan.week"), await getTranslations("plan")];
  return (
    <details className={styles.more}>
      <summary>{words("openMore")}</summary>
      <ul>
        {idle.map(({ seriesId, opensAt, closesAt, desks }) => (
          <li key={seriesId}>
            <Link className="nl-link" href={`/staff/plan/${slug}/date?series=${seriesId}&date=${date}`}>
              <bdi dir="ltr">
                {opensAt}–{closesAt}
              </bdi>
              , {plan("rule.desks", { desks })}
            </Link>
          </li>
        ))}
        <li>
          <Link className="nl-link" href={`/staff/plan/${slug}/openings/new?date=${date}`}>
            {words("otherHours")}
          </Link>
        </li>
      </ul>
    </details>
  );
}
