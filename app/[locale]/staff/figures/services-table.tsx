import { getTranslations } from "next-intl/server";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Wait } from "@/lib/figures/current-waits";
import type { ServiceFigures } from "@/lib/figures/service-figures";
import type { Service } from "@/lib/service/schema";
import { ServiceRow } from "./service-row";
import styles from "./services-table.module.css";

type Props = {
  waits: readonly Omit<Wait, "locationId">[];
  figures: readonly ServiceFigures[];
  services: readonly Service[];
  /** Whether it is about the whole country, of which alone spared visits are known. */
  isCountry: boolean;
};

/**
 * What is known of each service, each beside the norm set for it: the wait now, places to come, and people of the past weeks.
 * On a narrow screen each row is a card.
 */
export async function ServicesTable({ waits, figures, services, isCountry }: Props) {
  const words = await getTranslations("figures");
  const shown = services.filter(({ key }) => [...waits, ...figures].some(({ service }) => service === key));
  const past = ["served", "missed", "norm", "cancelled", ...(isCountry ? ["spared" as const] : [])] as const;
  const groups = [
    { group: "now", columns: ["first", "norm"] },
    { group: "coming", columns: ["released", "left", "unreleased"] },
    { group: "past", columns: past },
  ] as const;
  return (
    <ScrollRegion label={words("one.byServiceCaption")}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words("one.byServiceCaption")}</caption>
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {words("service")}
            </th>
            {groups.map(({ group, columns }) => (
              <th key={group} scope="colgroup" colSpan={columns.length}>
                {words(`serviceGroup.${group}`)}
              </th>
            ))}
          </tr>
          <tr>
            {groups.flatMap(({ group, columns }) =>
              columns.map((column) => (
                <th key={`${group} ${column}`} scope="col">
                  {words(`serviceColumn.${column}`)}
                </th>
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {shown.map((service) => (
            <ServiceRow
              key={service.key}
              service={service}
              wait={waits.find((wait) => wait.service === service.key)}
              figures={figures.find((one) => one.service === service.key)}
              isCountry={isCountry}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
