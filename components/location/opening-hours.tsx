import { useFormatter, useLocale, useTranslations } from "next-intl";
import { Fragment } from "react";
import { weekdaysInWords } from "@/lib/i18n/date-words";
import { type DayRun, type HoursLine, hoursSummary } from "@/lib/location/hours-summary";
import type { OpeningHours as Hours } from "@/lib/location/location";

/** When people can come in an ordinary week: "ma t/m vr 09:00–17:00, do tot 20:00, za 10:00–15:00". */
export function OpeningHours({ openings }: { openings: readonly Hours[] }) {
  return hoursSummary(openings).map((line, index) => (
    <Fragment key={JSON.stringify(line)}>
      {index > 0 ? ", " : null}
      <Line line={line} />
    </Fragment>
  ));
}

function Line({ line }: { line: HoursLine }) {
  const words = useTranslations("location.hours");
  const format = useFormatter();
  const weekdays = weekdaysInWords(useLocale());
  const day = (number: number) => weekdays[number - 1]?.short ?? "";
  const run = ({ first, last }: DayRun) =>
    first === last ? day(first) : words("run", { first: day(first), last: day(last) });
  const days = format.list(line.days.map(run), { type: "unit", style: "short" });

  if ("until" in line) return words.rich("until", { days, time: () => <bdi dir="ltr">{line.until}</bdi> });
  return words.rich("ranges", {
    days,
    times: () =>
      line.ranges.map(({ opensAt, closesAt }, index) => (
        <Fragment key={opensAt}>
          {index > 0 ? ", " : null}
          <bdi dir="ltr">
            {opensAt}–{closesAt}
          </bdi>
        </Fragment>
      )),
  });
}
