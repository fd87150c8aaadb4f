import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { TicketWait } from "@/lib/queue/find-ticket-wait";
import { FollowPage } from "./follow-page";
import styles from "./ticket-status.module.css";

/** Where somebody is in the queue: their number, how many are before them, or the desk to which they must go. Follows by itself. */
export async function TicketStatus({ ticket, wait }: TicketWait) {
  const words = await getTranslations("ticket");
  const { number, status, deskName, isParked, slug } = ticket;
  const isOver = status === "done" || status === "left" || status === "no_show";
  return (
    <div className={styles.status} data-status={status}>
      <p className={styles.label}>{words("yours")}</p>
      <p className={styles.number}>{number}</p>
      <div role="status">
        {status === "called" ? (
          <Notice kind="ok" title={words("called", { desk: deskName ?? "" })}>
            {words("calledText")}
          </Notice>
        ) : status === "serving" ? (
          <Paragraph lead>{words("serving", { desk: deskName ?? "" })}</Paragraph>
        ) : isOver ? (
          <Paragraph lead>{words(status)}</Paragraph>
        ) : isParked ? (
          <Paragraph lead>{words("parked")}</Paragraph>
        ) : (
          <>
            <Paragraph lead>{words("before", { before: wait.before })}</Paragraph>
            <Paragraph>{wait.minutes === null ? words("noDesk") : words("wait", { minutes: wait.minutes })}</Paragraph>
          </>
        )}
      </div>
      {isOver ? null : <FollowPage events={`/api/display/${slug}/events`} words={{ away: words("away") }} />}
    </div>
  );
}
