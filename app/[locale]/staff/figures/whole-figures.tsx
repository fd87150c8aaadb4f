import { getTranslations } from "next-intl/server";
import { DayChart } from "@/components/figures/day-chart";
import { HeatMap } from "@/components/figures/heat-map";
import { WaitChart } from "@/components/figures/wait-chart";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { currentWaits, type Wait } from "@/lib/figures/current-waits";
import { fillByDay } from "@/lib/figures/fill-by-day";
import { fillByHour } from "@/lib/figures/fill-by-hour";
import { middleWaits } from "@/lib/figures/middle-waits";
import { placeFigures } from "@/lib/figures/place-figures";
import { serviceFigures } from "@/lib/figures/service-figures";
import { sparedVisits } from "@/lib/figures/spared-visits";
import { waitHistory } from "@/lib/figures/wait-history";
import { findServices } from "@/lib/service/find-services";
import { DateTime } from "@/lib/time";
import { Counts } from "./counts";
import { ServicesTable } from "./services-table";
import { WaitsTable } from "./waits-table";

/** How far back the chart of the waits goes. */
const historyDays = 90;

type Props = { locationId: string | null; timeZone: string };

async function readFigures({ locationId, timeZone }: Props) {
  const now = DateTime.now().setZone(timeZone);
  const [from, until] = [now.toISODate() ?? "", now.plus({ weeks: 4 }).toISODate() ?? ""];
  const range = { from, until, now: now.toJSDate() };
  const [waits, history, hours, days, figures, byService, spared, services] = await Promise.all([
    currentWaits(now),
    waitHistory(locationId, now.minus({ days: historyDays }).toISODate() ?? ""),
    fillByHour(locationId, range),
    fillByDay(locationId, range),
    placeFigures(locationId, range),
    serviceFigures(locationId, now),
    // Advice is asked before anybody chooses a location.
    locationId === null ? sparedVisits(now.minus({ weeks: 4 }).toISODate() ?? "") : null,
    findServices(),
  ]);
  const own: Omit<Wait, "locationId">[] =
    locationId === null ? middleWaits(waits) : waits.filter((wait) => wait.locationId === locationId);
  return { own, history, hours, days, figures, byService, spared, services };
}

/** The waits, counts, fill and history of one location, or of the country. */
export async function WholeFigures(props: Props) {
  const { own, history, hours, days, figures, byService, spared, services } = await readFigures(props);
  const [words, names] = [await getTranslations("figures.one"), await getTranslations("service")];
  return (
    <>
      <Heading level={2}>{words("waits")}</Heading>
      {props.locationId === null ? <Paragraph>{words("middle")}</Paragraph> : null}
      <WaitsTable waits={own} services={services} />
      <Heading level={2}>{words("counts")}</Heading>
      <Counts figures={figures} spared={spared} />
      <Heading level={3}>{words("byService")}</Heading>
      <Paragraph>{words("byServiceText")}</Paragraph>
      <ServicesTable waits={own} figures={byService} services={services} isCountry={props.locationId === null} />
      {props.locationId === null ? null : <Paragraph>{words("sparedElsewhere")}</Paragraph>}
      <Heading level={2}>{words("days")}</Heading>
      <DayChart days={days} />
      <Heading level={2}>{words("heat")}</Heading>
      <HeatMap fills={hours} />
      <Heading level={2}>{words("over")}</Heading>
      <Paragraph>{words("overText")}</Paragraph>
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
