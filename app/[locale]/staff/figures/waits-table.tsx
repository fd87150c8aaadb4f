import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Wait } from "@/lib/figures/current-waits";
import type { Service } from "@/lib/service/schema";
import styles from "./page.module.css";

/** How long people wait for each service now, beside its norm. */
export async function WaitsTable({
  waits,
  services,
}: {
  waits: readonly Omit<Wait, "locationId">[];
  services: readonly Service[];
}) {
  const [words, names] = [await getTranslations("figures"), await getTranslations("service")];
  const say = (days: number | null) => (days === null ? words("never") : words("days", { days }));
  return (
    <ScrollRegion label={words("one.waitsCaption")}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words("one.waitsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{words("service")}</th>
            <th scope="col">{words("first")}</th>
            <th scope="col">{words("third")}</th>
            <th scope="col">{words("one.normColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {waits.map(({ service, firstDays, thirdDays }) => {
            const norm = services.find(({ key }) => key === service)?.normDays ?? 0;
            return (
              <tr key={service}>
                <th scope="row">{names(`${service}.name`)}</th>
                <td>
                  {say(firstDays)}{" "}
                  {firstDays === null || firstDays > norm ? <Badge tone="bad">{words("overNorm")}</Badge> : null}
                </td>
                <td>{say(thirdDays)}</td>
                <td>{words("days", { days: norm })}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
