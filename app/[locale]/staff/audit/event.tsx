import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { auditActions } from "@/lib/audit/actions";
import type { AuditLanguage } from "@/lib/audit/audit-language";
import { type ChangeInWords, changesInWords } from "@/lib/audit/changes-in-words";
import type { AuditEvent } from "@/lib/audit/find-events";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import { serviceKeys } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import styles from "./page.module.css";

/** At most so many fields are shown; the export has all. */
const mostFields = 60;
/** At most so many locations are named in a headline. */
const mostNamed = 4;

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

/** What it was done to, and where: never the name of an applicant. */
async function subjectOf({ subjectKind, subjectId, subjectName, parts }: AuditEvent): Promise<string> {
  const [words, services] = [await getTranslations("audit"), await getTranslations("service")];
  const service = subjectKind === "service" ? serviceKeys.find((key) => key === subjectId) : undefined;
  const places = parts.flatMap(({ location }) => location ?? []);
  const more = places.length - mostNamed;
  const ticket = parts.map(({ before, after }) => ticketOf(after) ?? ticketOf(before)).find((one) => one !== null);
  return [
    service ? services(`${service}.name`) : null,
    subjectName,
    ...places.slice(0, mostNamed),
    more > 0 ? words("moreLocations", { count: more }) : null,
    ticket == null ? null : words("ticket", { ticket }),
  ]
    .filter(Boolean)
    .join(", ");
}

/** One thing that somebody did, with what it was before and after. */
export async function Event({ event, language }: { event: AuditEvent; language: AuditLanguage }) {
  const words = await getTranslations("audit");
  const { staffName, subjectKind, subjectId, parts } = event;
  const { locale } = language;
  const at = DateTime.fromJSDate(event.at, { zone: "Europe/Amsterdam" });
  const action = auditActions.find((one) => one === event.action);
  const changed = changesInWords(parts, language);
  const subject = await subjectOf(event);
  const page = pageOf[subjectKind];
  return (
    <li className={styles.event}>
      <p className={styles.what}>
        <strong>{action ? words(`action.${action}`) : event.action}</strong>
        {subject ? `: ${subject}` : null}
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

async function Changed({ changed }: { changed: readonly ChangeInWords[] }) {
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
            <tr key={`${field} ${before} ${after}`}>
              <th scope="row">{field || words("whole")}</th>
              <td>{before}</td>
              <td>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
