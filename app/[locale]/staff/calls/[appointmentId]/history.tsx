import { getLocale, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { auditActions } from "@/lib/audit/actions";
import { shortDateInWords, timeInWords } from "@/lib/i18n/date-words";
import { callReasons } from "@/lib/phone/choices";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import type { DateTime } from "@/lib/time";
import styles from "./history.module.css";

/** What staff did with it, with the reasons, and what was sent; the newest first. */
export async function History({ opened: { history, messages } }: { opened: OpenedAppointment }) {
  const [words, action, locale] = [
    await getTranslations("calls"),
    await getTranslations("audit.action"),
    await getLocale(),
  ];
  const moment = (at: DateTime) => (
    <>
      {shortDateInWords(at, locale)} <bdi dir="ltr">{timeInWords(at, locale)}</bdi>
    </>
  );
  const nameOf = (name: string) => {
    const known = auditActions.find((one) => one === name);
    return known ? action(known) : name;
  };
  const reasonOf = (reason: string | null) => callReasons.find((one) => one === reason);
  return (
    <Card quiet>
      <Heading level={2} look={3}>
        {words("history.title")}
      </Heading>
      {history.length === 0 ? <p>{words("history.none")}</p> : null}
      <ol className={styles.events}>
        {history.map(({ at, staffName, action: what, reason, note }, index) => {
          const known = reasonOf(reason);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
            <li key={index}>
              <strong>{nameOf(what)}</strong>
              <span className={styles.soft}>
                {moment(at)}, {staffName}
                {known ? `. ${words(`change.reasons.${known}`)}` : ""}
                {note ? <bdi>{`. ${note}`}</bdi> : null}
              </span>
            </li>
          );
        })}
      </ol>
      {messages.length > 0 ? (
        <>
          <Heading level={3}>{words("history.messages")}</Heading>
          <ul className={styles.events}>
            {messages.map(({ kind, status, at }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <li key={index}>
                {words.has(`history.kind.${kind}` as "history.kind.moved")
                  ? words(`history.kind.${kind}` as "history.kind.moved")
                  : kind}
                <span className={styles.soft}>
                  {moment(at)}, {words(`history.status.${status as "sent"}`)}
                </span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}
