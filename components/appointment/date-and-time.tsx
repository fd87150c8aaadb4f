import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { DateTime } from "@/lib/time";

type Props = { instant: DateTime; locale: string };

/** A time of day that stands in its own direction, for machines too. */
export function TimeOfDay({ instant, locale }: Props) {
  return (
    <time dateTime={instant.toISO()}>
      <bdi dir="ltr">{timeInWords(instant, locale)}</bdi>
    </time>
  );
}

/** A moment in full: "dinsdag 1 december 2026, 09:40". */
export function DateAndTime({ instant, locale }: Props) {
  return (
    <>
      {dateInWords(instant, locale)}, <TimeOfDay instant={instant} locale={locale} />
    </>
  );
}
