import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { ScrollRegion } from "@/components/ui/scroll-region";
import type { Wait } from "@/lib/figures/current-waits";
import type { ServicePlaces } from "@/lib/figures/places-by-service";
import type { Service } from "@/lib/service/schema";
import styles from "./page.module.css";

type Props = {
  waits: readonly Omit<Wait, "locationId">[];
  places: readonly ServicePlaces[];
  services: readonly Service[];
};

/** How many places are released and left for each service, with its first free time beside its norm. */
export async function ServicesTable({ waits, places, services }: Props) {
  const [words, names] = [await getTranslations("figures"), await getTranslations("service")];
  const columns = ["releasedColumn", "leftColumn", "unreleasedColumn"] as const;
  return (
    <ScrollRegion label={words("one.byServiceCaption")}>
      <table className={styles.table}>
        <caption className={styles.caption}>{words("one.byServiceCaption")}</caption>
        <thead>
          <tr>
            <th scope="col">{words("service")}</th>
            {columns.map((key) => (
              <th key={key} scope="col">
                {words(`one.${key}`)}
              </th>
            ))}
            <th scope="col">{words("first")}</th>
            <th scope="col">{words("one.normColumn")}</th>
          </tr>
        </thead>
        <tbody>
          {waits.map((wait) => (
            <Row
              key={wait.service}
              name={names(`${wait.service}.name`)}
              firstDays={wait.firstDays}
              places={places.find(({ service }) => service === wait.service)}
              normDays={services.find(({ key }) => key === wait.service)?.normDays ?? 0}
            />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

type RowProps = { name: string; firstDays: number | null; places: ServicePlaces | undefined; normDays: number };

async function Row({ name, firstDays, places, normDays }: RowProps) {
  const words = await getTranslations("figures");
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>{places?.released ?? 0}</td>
      <td>{places?.left ?? 0}</td>
      <td>{places?.unreleased ?? 0}</td>
      <td>
        {firstDays === null ? words("never") : words("days", { days: firstDays })}{" "}
        {firstDays === null || firstDays > normDays ? <Badge tone="bad">{words("overNorm")}</Badge> : null}
      </td>
      <td>{words("days", { days: normDays })}</td>
    </tr>
  );
}
