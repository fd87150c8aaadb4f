import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ownKiosk } from "@/app/_cookies/kiosk-cookie";
import { buttonClass } from "@/components/ui/button";
import { dayInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { earlyMinutes } from "@/lib/visit/check-in";
import { checkInRefusals } from "@/lib/visit/refusals";
import { idleOf } from "../idle";
import styles from "../kiosk.module.css";
import { KioskPage } from "../kiosk-page";
import { NoKiosk } from "../no-kiosk";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "kiosk" });
  return { title: words("title") };
}

const reasons = [...checkInRefusals, "too_many"] as const;

/** Why somebody is not in, and what they can do. */
export default async function KioskRefusedPage({ params, searchParams }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [kiosk, words] = [await ownKiosk(), await getTranslations("kiosk")];
  if (!kiosk) return <NoKiosk />;
  const { why, number, from, day, at } = await searchParams;
  const reason = reasons.find((known) => known === why) ?? "not_found";
  const onDay = typeof day === "string" ? DateTime.fromISO(day, { zone: kiosk.place.timeZone }) : null;
  const place = typeof at === "string" ? await findPlaceBySlug(at) : null;
  return (
    <KioskPage title={words(`refused.${reason}.title`)} place={kiosk.place.name} idle={await idleOf("asking")}>
      <p role="alert">
        {words(`refused.${reason}.text`, {
          minutes: earlyMinutes,
          number: Number(/^[0-9]{1,4}$/.exec(String(number))?.[0] ?? 0),
          from: /^[0-9]{2}:[0-9]{2}$/.exec(String(from))?.[0] ?? "none",
          day: onDay?.isValid ? dayInWords(onDay, locale) : "none",
          place: place?.name ?? "none",
        })}
      </p>
      <div className={styles.actions}>
        <Link className={buttonClass("primary")} href="/kiosk/appointment">
          {words("again")}
        </Link>
        {kiosk.takesWalkIns && reason !== "already_in" ? (
          <Link className={buttonClass("secondary")} href="/kiosk/without">
            {words("without")}
          </Link>
        ) : null}
        <Link className={buttonClass("secondary")} href="/kiosk">
          {words("back")}
        </Link>
      </div>
    </KioskPage>
  );
}
