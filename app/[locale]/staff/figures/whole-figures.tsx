import { getTranslations } from "next-intl/server";
import { HeatMap } from "@/components/figures/heat-map";
import { WaitChart } from "@/components/figures/wait-chart";
import { Heading } from "@/components/ui/heading";
import { currentWaits, type Wait } from "@/lib/figures/current-waits";
import { fillByHour } from "@/lib/figures/fill-by-hour";
import { middleWaits } from "@/lib/figures/middle-waits";
import { type PlaceFigures, placeFigures } from "@/lib/figures/place-figures";
import { sparedVisits } from "@/lib/figures/spared-visits";
import { waitHistory } from "@/lib/figures/wait-history";
import { findServices } from "@/lib/service/find-services";
import { DateTime } from "@/lib/time";
import styles from "./page.module.css";
import { WaitsTable } from "./waits-table";

/** How far back the chart of the waits goes. */
const historyDays = 90;

type Props = { locationId: string | null; timeZone: string };

/** The waits, counts, fill and history of one location, or of the country. */
export async function WholeFigures({ locationId, timeZone }: Props) {
  const now = DateTime.now().setZone(timeZone);
  const [today, until] = [now.toISODate() ?? "", now.plus({ weeks: 4 }).toISODate() ?? ""];
  const [waits, history, fills, figures, spared, services] = await Promise.all([
    currentWaits(now),
    waitHistory(locationId, now.minus({ days: historyDays }).toISODate() ?? ""),
    fillByHour(locationId, { from: today, until }),
    placeFigures(locationId, { now: now.toJSDate(), until }),
    sparedVisits(now.minus({ weeks: 4 }).toISODate() ?? ""),
    findServices(),
  ]);
  const own: Omit<Wait, "locationId">[] =
    locationId === null ? middleWaits(waits) : waits.filter((wait) => wait.locationId === locationId);
  const [words, names] = [await getTranslations("figures.one"), await getTranslations("service")];
  return (
    <>
      <Heading level={2}>{words("waits")}</Heading>
      {locationId === null ? <p>{words("middle")}</p> : null}
      <WaitsTable waits={own} services={services} />
      <Heading level={2}>{words("counts")}</Heading>
      <Counts figures={figures} spared={spared} />
      <Heading level={2}>{words("heat")}</Heading>
      <HeatMap fills={fills} />
      <Heading level={2}>{words("over")}</Heading>
      <p>{words("overText")}</p>
      {services
        .filter(({ key }) => own.some(({ service }) => service === key))
        .map(({ key, normDays }) => (
          <WaitChart
            key={key}
            title={names(`${key}.name`)}
            days={history.filter(({ service }) => service === key)}
            norm={normDays}
          />
        ))}
    </>
  );
}

async function Counts({ figures, spared }: { figures: PlaceFigures; spared: number }) {
  const words = await getTranslations("figures.one");
  const { came, missed } = figures;
  const counts = ["released", "left", "unreleased", "booked", "cancelled"] as const;
  const all = [
    ...counts.map((key) => ({ key, value: String(figures[key]) })),
    {
      key: "missed" as const,
      value:
        came + missed > 0 ? words("missedOf", { missed, all: came + missed, share: missed / (came + missed) }) : "–",
    },
    { key: "spared" as const, value: String(spared) },
  ];
  return (
    <dl className={styles.numbers}>
      {all.map(({ key, value }) => (
        <div key={key} className={styles.number}>
          <dt>{words(key)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
