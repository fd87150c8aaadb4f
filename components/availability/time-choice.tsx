import { useTranslations } from "next-intl";
import { TimeGrid } from "@/components/ui/time-grid";
import { dayParts } from "@/lib/availability/day-parts";
import type { OpenTime } from "@/lib/availability/open-time";
import { timeInWords } from "@/lib/i18n/date-words";

type Props = {
  id: string;
  /** What the chosen start is called in the form that this stands in; its value is an instant in ISO. */
  name: string;
  legend: string;
  times: readonly OpenTime[];
  /** The instant that is chosen at first. */
  chosen?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  locale: string;
};

/** The ranges of a party's appointments: from left to right, and no line ends within one, though a note is bare text. */
function rangesOf(groups: OpenTime["groups"], clock: (instant: OpenTime["startsAt"]) => string): string {
  const ranges = groups.map((group) => `${clock(group.startsAt)}\u2060–\u2060${clock(group.endsAt)}`);
  return `\u2066${ranges.join(" + ")}\u2069`;
}

/** The times of one day as answers to one question, divided over morning, afternoon and evening. */
export function TimeChoice({ times, chosen, locale, ...question }: Props) {
  const words = useTranslations("availability");
  const clock = (instant: OpenTime["startsAt"]) => timeInWords(instant, locale);
  return (
    <TimeGrid
      {...question}
      groups={dayParts(times).map((part) => ({
        id: part.name,
        title: words(`parts.${part.name}`),
        times: part.times.map(({ startsAt, groups }) => ({
          value: startsAt.toUTC().toISO(),
          label: clock(startsAt),
          isChosen: startsAt.toUTC().toISO() === chosen,
          ...(groups.length > 1 ? { note: rangesOf(groups, clock) } : {}),
        })),
      }))}
    />
  );
}
