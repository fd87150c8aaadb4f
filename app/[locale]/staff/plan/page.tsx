import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { AlarmList } from "@/components/figures/alarm-list";
import { dateWords } from "@/components/plan/date-words";
import { FillMeter } from "@/components/plan/fill-meter";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlacesByNeed, needOf, type PlaceByNeed } from "@/lib/plan/find-places-by-need";
import { locationsWith, may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import styles from "./page.module.css";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "plan" });
  return { title: words("title") };
}

/** The locations whose plan somebody may see: first those that need it. */
export default async function PlanPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff("plan_see");
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("plan");
  const [bulk, sheet] = [await getTranslations("bulk"), await getTranslations("sheet")];
  const places = await findPlacesByNeed(locationsWith(staff.roles, "plan_see"), DateTime.now());
  return (
    <Main title={words("title")} wide>
      <AlarmList staff={staff} />
      <Paragraph lead>{words("intro")}</Paragraph>
      {may(staff.roles, "plan_change") ? (
        <ActionRow>
          <Link className={buttonClass("secondary")} href="/staff/plan/bulk">
            {bulk("link")}
          </Link>
          <Link className={buttonClass("secondary")} href="/staff/plan/sheet">
            {sheet("link")}
          </Link>
        </ActionRow>
      ) : null}
      <ul className={styles.places}>
        {places.map((place) => (
          <Place key={place.id} place={place} />
        ))}
      </ul>
    </Main>
  );
}

async function Place({ place }: { place: PlaceByNeed }) {
  const [words, locale] = [await getTranslations("plan"), await getLocale()];
  const { slug, name, active, capacity, taken, orphans, closedFrom, openUntil } = place;
  const need = needOf(place);
  return (
    <li className={styles.place} data-need={need ?? undefined}>
      <h2 className={styles.name}>
        <Link className={styles.link} href={`/staff/plan/${slug}`}>
          {name}
        </Link>
      </h2>
      {capacity > 0 ? <FillMeter taken={taken} capacity={capacity} /> : null}
      <p className={styles.fact}>
        {active
          ? capacity > 0
            ? words("places.weeks", { taken, capacity })
            : words("places.nothing")
          : words("inactive")}
      </p>
      {closedFrom && active ? (
        <p className={styles.fact}>{words("places.closed", { date: dateWords(closedFrom, locale) })}</p>
      ) : null}
      {openUntil && active ? (
        <p className={styles.fact}>{words("places.closesForGood", { date: dateWords(openUntil, locale) })}</p>
      ) : null}
      {need === "orphans" ? <Badge tone="bad">{words("places.orphans", { count: orphans })}</Badge> : null}
      {need === "full" ? <Badge tone="warn">{words("places.full")}</Badge> : null}
    </li>
  );
}
