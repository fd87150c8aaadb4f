import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { OnlyOn } from "@/components/ui/only-on";
import { Paragraph } from "@/components/ui/paragraph";
import { PrintButton } from "@/components/ui/print-button";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { showCode } from "@/lib/appointment/codes";
import { allowedStaff } from "@/lib/auth";
import { dateInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { type DayRow, findDay } from "@/lib/visit/find-day";
import styles from "./page.module.css";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "day" });
  return { title: words("print.title") };
}

/** Today's list on paper, by time, with room to tick: for a counter whose computers fail. */
export default async function DayPrintPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("day_see", place?.id ?? "none");
  if (!place || !staff) return <NotFoundPage />;
  const words = await getTranslations("day");
  const now = DateTime.now().setZone(place.timeZone);
  const rows = (await findDay(place, now)).rows.filter(
    ({ state, appointmentId }) => appointmentId && state !== "cancelled",
  );
  return (
    <Main title={words("print.heading", { place: place.name })} before={dateInWords(now, locale)} wide>
      <OnlyOn medium="screen">
        <ActionRow>
          <Link className={backLinkClass} href={`/staff/day/${slug}`}>
            {words("title")}
          </Link>
          <PrintButton label={words("print.submit")} look="primary" />
        </ActionRow>
      </OnlyOn>
      <Paragraph>
        {words("print.count", { count: rows.length })}{" "}
        {words.rich("print.at", { moment: () => <TimeOfDay instant={now} locale={locale} /> })}
      </Paragraph>
      <ScrollRegion label={words("print.title")}>
        <table className={styles.table}>
          <thead>
            <tr>
              {(["time", "code", "who", "service", "persons", "came", "done"] as const).map((column) => (
                <th key={column} scope="col">
                  {words(`print.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Line key={row.appointmentId} row={row} timeZone={place.timeZone} locale={locale} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
    </Main>
  );
}

function Line({ row, timeZone, locale }: { row: DayRow; timeZone: string; locale: string }) {
  const { dueAt, code, names, services, persons, arrivedAt, state } = row;
  return (
    <tr>
      <td>{dueAt ? <TimeOfDay instant={DateTime.fromJSDate(dueAt, { zone: timeZone })} locale={locale} /> : null}</td>
      <td className={styles.code}>{code ? <bdi dir="ltr">{showCode(code)}</bdi> : null}</td>
      <th scope="row">{names.join(", ")}</th>
      <td>{services.join(" + ")}</td>
      <td>{persons}</td>
      <td className={styles.tick}>{arrivedAt ? "✓" : null}</td>
      <td className={styles.tick}>{state === "done" ? "✓" : null}</td>
    </tr>
  );
}
