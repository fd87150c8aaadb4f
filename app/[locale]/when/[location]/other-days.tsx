import { useTranslations } from "next-intl";
import { type PageStep, Pagination } from "@/components/ui/pagination";
import type { DayWithTimes } from "@/lib/availability/days-with-times";
import { dateInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import { dateHref, type View } from "./view";

/** The day with times before this one and the one after it. */
export function OtherDays({ day, ...view }: View & { day: DayWithTimes }) {
  const words = useTranslations("when.otherDays");
  const availability = useTranslations("availability");
  const { days } = view.offer;
  const at = days.findIndex(({ date }) => date === day.date);
  const step = (other: DayWithTimes | undefined, text: string): PageStep | undefined =>
    other && {
      href: dateHref(view, other.date),
      text,
      detail: `${dateInWords(DateTime.fromISO(other.date, { zone: "utc" }), view.locale)}, ${availability("openTimes", { count: other.openTimes })}`,
    };
  return (
    <Pagination
      label={words("label")}
      previous={step(days[at - 1], words("previous"))}
      next={step(days[at + 1], words("next"))}
    />
  );
}
