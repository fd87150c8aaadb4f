import { useTranslations } from "next-intl";
import { DateStrip } from "@/components/ui/date-strip";
import type { DayWithTimes } from "@/lib/availability/days-with-times";
import { dateInWords, datePartsInWords } from "@/lib/i18n/date-words";
import { DateTime } from "@/lib/time";
import { markedKinds } from "./marked-kinds";

type Props = {
  label: string;
  days: readonly DayWithTimes[];
  chosen?: string | undefined;
  /** Where the times of a date are shown, language and all. */
  hrefOf: (date: string) => string;
  locale: string;
};

/** Days with times beside each other: how many each has, and whether they are in the evening or on a Saturday. */
export function DayStrip({ label, days, chosen, hrefOf, locale }: Props) {
  const words = useTranslations("availability");
  return (
    <DateStrip
      label={label}
      days={days.map(({ date, openTimes, kinds }) => {
        const day = DateTime.fromISO(date, { zone: "utc" });
        return {
          href: hrefOf(date),
          ...datePartsInWords(day, locale),
          name: dateInWords(day, locale),
          note: words("openTimes", { count: openTimes }),
          marks: markedKinds(kinds).map((kind) => words(`marks.${kind}`)),
          isChosen: date === chosen,
        };
      })}
    />
  );
}
