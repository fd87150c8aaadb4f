import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { PhoneLink } from "@/components/staff/phone-link";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { DocumentCheck } from "@/lib/document/find-document-checks";
import { Link } from "@/lib/i18n/navigation";
import styles from "../document-list.module.css";
import { settleCheck, tellCheck } from "./check-action";

type Props = {
  check: DocumentCheck;
  place: { id: string; slug: string };
  isWorking: boolean;
  isCalling: boolean;
};

/** An appointment whose documents are looked for: who comes, what the register has, how to reach them, and what was found. */
export async function CheckLine({ check, place, isWorking, isCalling }: Props) {
  const [words, locale] = [await getTranslations("pickup.staff"), await getLocale()];
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <DateAndTime instant={check.startsAt} locale={locale} />
        <Contact check={check} />
      </div>
      <div className={styles.state}>
        <Badge tone={check.mail === "queued" ? "plain" : "warn"}>{words(`reasons.${check.why}`)}</Badge>
        {check.mail ? <span className={styles.soft}>{words(`mail.${check.mail}`)}</span> : null}
      </div>
      <div className={styles.when}>
        {check.people.map((person) => (
          <Person key={person.id} person={person} place={place} />
        ))}
      </div>
      <div className={styles.presses}>
        {isWorking ? <Presses check={check} slug={place.slug} /> : null}
        {isCalling ? (
          <Link className="nl-link" href={`/staff/calls/${check.id}`}>
            {words("byPhone")}
          </Link>
        ) : null}
      </div>
    </li>
  );
}

/** How the people of an appointment can be reached. */
async function Contact({ check: { phone, email } }: { check: DocumentCheck }) {
  const words = await getTranslations("pickup.staff");
  if (phone === null && email === null) return <span className={styles.soft}>{words("noContact")}</span>;
  return (
    <>
      {phone === null ? null : (
        <span>
          {words("phone")} <PhoneLink phone={phone} />
        </span>
      )}
      {email === null ? null : (
        <span>
          {words("email")} <bdi dir="ltr">{email}</bdi>
        </span>
      )}
    </>
  );
}

/** What somebody who looked can say, one press each; and that people who must be told know it. */
async function Presses({ check, slug }: { check: DocumentCheck; slug: string }) {
  const words = await getTranslations("pickup.staff");
  const names = check.people.map(({ name }) => name).join(", ");
  const hidden = (
    <>
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="appointmentId" value={check.id} />
    </>
  );
  return (
    <>
      {check.outcomes.length > 0 ? (
        <form action={settleCheck} className={styles.row}>
          {hidden}
          {check.outcomes.map((outcome) => {
            const press = words(`outcomes.${outcome}`);
            return (
              <Button
                key={outcome}
                look="secondary"
                name="outcome"
                value={outcome}
                aria-label={words("pressWho", { press, names })}
              >
                {press}
              </Button>
            );
          })}
        </form>
      ) : null}
      {check.why === "not_here" && check.mail !== "queued" ? (
        <form action={tellCheck} className={styles.row}>
          {hidden}
          <Button look="secondary" aria-label={words("pressWho", { press: words("told"), names })}>
            {words("told")}
          </Button>
        </form>
      ) : null}
    </>
  );
}

type PersonProps = { person: DocumentCheck["people"][number]; place: Props["place"] };

/** A person, with every document that the register has by their number. */
async function Person({ person: { name, documents }, place }: PersonProps) {
  const [words, statuses] = [await getTranslations("pickup.staff"), await getTranslations("documents.status")];
  return (
    <div>
      <strong>
        <bdi>{name}</bdi>
      </strong>
      {": "}
      {documents.length === 0 ? words("nothing") : null}
      {documents.map((document, index) => {
        const said = words("at", { status: statuses(document.status), location: document.location });
        return (
          <span key={document.id}>
            {index > 0 ? "; " : null}
            {document.locationId === place.id ? (
              <Link className="nl-link" href={`/staff/documents/${place.slug}/${document.id}`}>
                {said}
              </Link>
            ) : (
              said
            )}
          </span>
        );
      })}
    </div>
  );
}
