import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { Button } from "@/components/ui/button";
import { Paragraph } from "@/components/ui/paragraph";
import { dayInWords } from "@/lib/i18n/date-words";
import type { ComingAgain } from "@/lib/visit/outcomes";
import type { StaffTime } from "@/lib/worklist/find-times";
import { comeAgain } from "./actions";
import styles from "./again-times.module.css";
import { VisitFields } from "./visit-fields";

type Props = {
  slug: string;
  visitId: string;
  group: ComingAgain;
  times: readonly StaffTime[];
  none: string;
  isOneDay?: boolean;
};

/** Times at which people can come again; pressing one books it. */
export async function AgainTimes({ slug, visitId, group, times, none, isOneDay }: Props) {
  const [words, locale] = [await getTranslations("worklist.solve.note"), await getLocale()];
  if (times.length === 0) return <Paragraph>{none}</Paragraph>;
  return (
    <form action={comeAgain}>
      <VisitFields slug={slug} visitId={visitId} />
      <input type="hidden" name="people" value={group.people.join(",")} />
      <input type="hidden" name="services" value={group.services.join(",")} />
      <div className={styles.times}>
        {times.map(({ startsAt, note }) => (
          <Button key={startsAt.toMillis()} look="secondary" name="start" value={startsAt.toUTC().toISO() ?? ""}>
            <span>
              {isOneDay ? null : `${dayInWords(startsAt, locale)}, `}
              <TimeOfDay instant={startsAt} locale={locale} />
              {note ? <span className={styles.note}>{words(note)}</span> : null}
            </span>
          </Button>
        ))}
      </div>
    </form>
  );
}
