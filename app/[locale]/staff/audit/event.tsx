import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { auditActions } from "@/lib/audit/actions";
import { type Difference, differences } from "@/lib/audit/differences";
import type { AuditEvent } from "@/lib/audit/find-events";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import styles from "./page.module.css";

/** At most so many fields are shown; the export has all. */
const mostFields = 60;

/** The page of what something was done to, where there is one. */
const pageOf: Record<string, string> = {
  plan_proposal: "/staff/plan/proposals/",
  staff_member: "/staff/members/",
  appointment: "/staff/calls/",
};

/** The number of the ticket of a visit, where it is about one. */
function ticketOf(state: unknown): number | null {
  const ticket = typeof state === "object" && state !== null && "ticket" in state ? state.ticket : null;
  return typeof ticket === "number" ? ticket : null;
}

/** One thing that somebody did, with what it was before and after. */
export async function Event({ event, locale }: { event: AuditEvent; locale: Locale }) {
  const words = await getTranslations("audit");
  const { staffName, subjectKind, subjectId, location, before, after } = event;
  const at = DateTime.fromJSDate(event.at, { zone: "Europe/Amsterdam" });
  const action = auditActions.find((one) => one === event.action);
  const changed = differences(before, after);
  const page = pageOf[subjectKind];
  const ticket = ticketOf(after) ?? ticketOf(before);
  return (
    <li className={styles.event}>
      <p className={styles.what}>
        <strong>{action ? words(`action.${action}`) : event.action}</strong>
        {location ? `, ${location}` : null}
        {ticket === null ? null : `, ${words("ticket", { ticket })}`}
      </p>
      <p className={styles.by}>
        {staffName}, {dateInWords(at, locale)} <bdi dir="ltr">{timeInWords(at, locale)}</bdi>{" "}
        {page ? (
          <Link className="nl-link" href={`${page}${subjectId}`}>
            {words("see")}
          </Link>
        ) : null}{" "}
        <Link className="nl-link" href={`/staff/audit?subject=${encodeURIComponent(subjectId)}`}>
          {words("same")}
        </Link>
      </p>
      {changed.length > 0 ? (
        <Disclosure summary={words("differences", { count: changed.length })}>
          <Changed changed={changed.slice(0, mostFields)} />
        </Disclosure>
      ) : null}
    </li>
  );
}

async function Changed({ changed }: { changed: readonly Difference[] }) {
  const words = await getTranslations("audit");
  return (
    <ScrollRegion label={words("field")}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words("field")}</th>
            <th scope="col">{words("before")}</th>
            <th scope="col">{words("after")}</th>
          </tr>
        </thead>
        <tbody>
          {changed.map(({ field, before, after }) => (
            <tr key={field}>
              <th scope="row">
                <bdi dir="ltr">{field || words("whole")}</bdi>
              </th>
              <td>{before ?? "–"}</td>
              <td>{after ?? "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
