import { getTranslations, setRequestLocale } from "next-intl/server";
import { dateWords } from "@/components/plan/date-words";
import { EditForm } from "@/components/plan/edit-form";
import { dayFields, formWords } from "@/components/plan/form-fields";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { isValidOn } from "@/lib/opening/occurs-on";
import { openingsOf } from "@/lib/plan/openings-of";
import { DateTime } from "@/lib/time";
import { changeDate } from "../../edit-actions";
import { plannedPlace } from "../../planned-place";

type Props = {
  params: Promise<{ locale: Locale; slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** One date of an opening: other hours and desks, or not open. */
export default async function DatePage({ params, searchParams }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const found = await plannedPlace(slug);
  if (!found) return <NotFoundPage />;
  const { place } = found;
  const { series: seriesId, date } = await searchParams;
  if (typeof date !== "string" || !/^20\d\d-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/.test(date)) return <NotFoundPage />;
  const today = DateTime.now().setZone(place.timeZone).toISODate();
  const { series, exceptions, services } = await openingsOf(place.id, today);
  const version = series.find((one) => one.seriesId === seriesId)?.versions.find((one) => isValidOn(one, date));
  if (!version) return <NotFoundPage />;
  const exception = exceptions.find((one) => one.seriesId === seriesId && one.date === date);
  const day = exception?.day ?? version;
  const words = await getTranslations("planForm");
  const isOpen = {
    name: "isOpen",
    label: words("isOpen"),
    kind: "radios" as const,
    value: [exception && exception.day === null ? "no" : "yes"],
    options: [
      { value: "yes", label: words("isOpenYes") },
      { value: "no", label: words("isOpenNo") },
    ],
  };
  const fields = [
    isOpen,
    ...(await dayFields({ ...day, services: day.services.length ? day.services : version.services }, services)),
  ];
  const back = `/staff/plan/${slug}?week=${date}`;
  return (
    <Main
      title={words("dateTitle", { place: place.name })}
      before={
        <Link className={backLinkClass} href={back}>
          {place.name}
        </Link>
      }
    >
      <Paragraph lead>{words("first")}</Paragraph>
      <EditForm
        action={changeDate}
        hidden={{ seriesId: version.seriesId, date }}
        groups={[{ key: "hours", legend: dateWords(date, locale), fields }]}
        words={await formWords(words("submit"))}
      />
    </Main>
  );
}
