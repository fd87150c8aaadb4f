import { getTranslations } from "next-intl/server";
import { momentInWords } from "@/components/staff/moment-in-words";
import { Badge } from "@/components/ui/badge";
import type { DocumentEvent } from "@/lib/document/find-document";
import { documentTones } from "../../document-list";
import styles from "./history.module.css";

/** Notes that the product writes itself. */
const knownNotes = ["reminded_by_mail", "reminded_by_staff"] as const;

/** Everything that became of a document, newest first: what, where, by whom and when. */
export async function History({ events }: { events: readonly DocumentEvent[] }) {
  const words = await getTranslations("documents");
  const lines = await Promise.all(events.map(async (event) => ({ ...event, moment: await momentInWords(event.at) })));
  return (
    <ol className={styles.history}>
      {lines.map(({ at, status, placeName, shelf, staffName, note, moment }, index) => {
        const known = knownNotes.find((one) => one === note);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the history is written once, in this order
          <li key={index} className={styles.event}>
            <time dateTime={at.toISOString()}>
              <bdi dir="ltr">{moment}</bdi>
            </time>
            <Badge tone={documentTones[status]}>{words(`status.${status}`)}</Badge>
            <span className={styles.what}>
              {placeName}
              {shelf ? <>, {words.rich("line.shelf", { shelf: () => <bdi dir="ltr">{shelf}</bdi> })}</> : null}
              {note ? `, ${known ? words(`one.notes.${known}`) : note}` : null}
              <span className={styles.soft}> {words("one.by", { name: staffName })}</span>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
