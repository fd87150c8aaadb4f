import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { PhoneLink } from "@/components/staff/phone-link";
import { Badge } from "@/components/ui/badge";
import { dayInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import type { WorklistEntry } from "@/lib/worklist/find-worklist";
import type { WorklistKind } from "@/lib/worklist/kinds";
import styles from "./entry-list.module.css";
import { Tried } from "./tried";

const tones = {
  orphan: "bad",
  alternative: "warn",
  moved: "accent",
  cancelled: "accent",
  waiting: "plain",
} as const satisfies Record<WorklistKind, string>;

/** One line for each person, each leading to their page. */
export function EntryList({ entries }: { entries: readonly WorklistEntry[] }) {
  return (
    <ol className={styles.entries}>
      {entries.map((entry) => (
        <Line key={entry.appointmentId} entry={entry} />
      ))}
    </ol>
  );
}

async function Line({ entry }: { entry: WorklistEntry }) {
  const [words, locale] = [await getTranslations("worklist"), await getLocale()];
  const { appointmentId, kind, way, soonestAt, name, persons, services, locationName, phone } = entry;
  return (
    <li className={styles.entry}>
      <div className={styles.when}>
        <strong>{dayInWords(soonestAt, locale)}</strong>
        <span className={styles.time}>
          <TimeOfDay instant={soonestAt} locale={locale} />
        </span>
        <span className={styles.soft}>{locationName}</span>
      </div>
      <div className={styles.who}>
        <Link className={styles.name} href={`/staff/worklist/${appointmentId}`}>
          {words("people", { name, others: persons - 1 })}
        </Link>
        <span className={styles.soft}>{services.join(" + ")}</span>
      </div>
      <div className={styles.state}>
        <Badge tone={tones[kind]}>{words(`kind.${kind}`)}</Badge>
        <Tried {...entry} />
      </div>
      <div className={styles.way}>{way === "phone" && phone ? <PhoneLink phone={phone} /> : words(`way.${way}`)}</div>
    </li>
  );
}
