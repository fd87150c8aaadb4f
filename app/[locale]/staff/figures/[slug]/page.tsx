import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HeatMap } from "@/components/figures/heat-map";
import { WaitChart } from "@/components/figures/wait-chart";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { allowedStaff } from "@/lib/auth";
import { currentWaits } from "@/lib/figures/current-waits";
import { fillByHour } from "@/lib/figures/fill-by-hour";
import { type PlaceFigures, placeFigures } from "@/lib/figures/place-figures";
import { sparedVisits } from "@/lib/figures/spared-visits";
import { waitHistory } from "@/lib/figures/wait-history";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { findServices } from "@/lib/service/find-services";
import { DateTime } from "@/lib/time";
import styles from "../page.module.css";
import { WaitsTable } from "./waits-table";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

/** How far back the chart of the waits goes. */
const historyDays = 90;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "figures" });
  return { title: words("title") };
}

/** The figures of one location. */
export default async function PlaceFiguresPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("figures_see", place?.id);
  if (!staff || !place) return <NotFoundPage />;
  const now = DateTime.now().setZone(place.timeZone);
  const [today, until] = [now.toISODate() ?? "", now.plus({ weeks: 4 }).toISODate() ?? ""];
  const [waits, history, fills, figures, spared, services] = await Promise.all([
    currentWaits(now),
    waitHistory(place.id, now.minus({ days: historyDays }).toISODate() ?? ""),
    fillByHour(place.id, { from: today, until }),
    placeFigures(place.id, { now: now.toJSDate(), until }),
    sparedVisits(now.minus({ weeks: 4 }).toISODate() ?? ""),
    findServices(),
  ]);
  const own = waits.filter(({ locationId }) => locationId === place.id);
  const [words, names] = [await getTranslations("figures.one"), await getTranslations("service")];
  return (
    <Main
      title={words("title", { name: place.name })}
      wide
      before={
        <Link className={backLinkClass} href="/staff/figures">
          {words("back")}
        </Link>
      }
    >
      <Heading level={2}>{words("waits")}</Heading>
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
      <ActionRow>
        <Link className={buttonClass("secondary")} href={`/staff/plan/${slug}`}>
          {words("toPlan")}
        </Link>
      </ActionRow>
    </Main>
  );
}

async function Counts({ figures, spared }: { figures: PlaceFigures; spared: number }) {
  const words = await getTranslations("figures.one");
  const counts = ["released", "left", "unreleased", "booked", "cancelled"] as const;
  const all = [...counts.map((key) => ({ key, value: figures[key] })), { key: "spared" as const, value: spared }];
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
