import { getLocale, getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { showCode } from "@/lib/appointment/codes";
import { shortDateInWords, timeInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import type { MessageLine } from "@/lib/message/find-messages";
import type { DateTime } from "@/lib/time";
import { retry } from "./actions";
import styles from "./message-list.module.css";

const knownKinds = ["moved", "cancelled", "alternative", "alarm", "document", "no_document"] as const;

/** One line for each mail that waits or failed. */
export function MessageList({ lines }: { lines: readonly MessageLine[] }) {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <li key={line.id}>
          <Line line={line} />
        </li>
      ))}
    </ul>
  );
}

async function Line({ line }: { line: MessageLine }) {
  const [words, locale] = [await getTranslations("message.page"), await getLocale()];
  const {
    id,
    kind,
    status,
    createdAt,
    nextAttemptAt,
    attempts,
    lastError,
    appointmentId,
    code,
    locationName,
    canRetry,
  } = line;
  const moment = (instant: DateTime) => `${shortDateInWords(instant, locale)} ${timeInWords(instant, locale)}`;
  return (
    <Card>
      <div className={styles.head}>
        <strong>{words(`kinds.${knownKinds.find((known) => known === kind) ?? "other"}`)}</strong>
        <Badge tone={status === "failed" ? "bad" : "plain"}>{words(`statuses.${status}`)}</Badge>
      </div>
      <p className={styles.facts}>
        {[
          locationName,
          code && showCode(code),
          moment(createdAt),
          words("attempts", { count: attempts }),
          nextAttemptAt && attempts > 0 ? words("next", { time: moment(nextAttemptAt) }) : null,
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {lastError ? (
        <p className={styles.facts}>
          {words("said")}: <bdi dir="ltr">{lastError}</bdi>
        </p>
      ) : null}
      <div className={styles.actions}>
        {canRetry ? (
          <form action={retry}>
            <input type="hidden" name="messageId" value={id} />
            <Button look="secondary">{words("retry")}</Button>
          </form>
        ) : null}
        {appointmentId && canRetry ? (
          <Link className="nl-link" href={`/staff/worklist/${appointmentId}`}>
            {words("onWorklist")}
          </Link>
        ) : null}
      </div>
    </Card>
  );
}
