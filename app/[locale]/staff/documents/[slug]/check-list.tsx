import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { DocumentCheck } from "@/lib/document/find-document-checks";
import { Link } from "@/lib/i18n/navigation";
import styles from "../document-list.module.css";
import { settleCheck } from "./check-action";

type Props = { checks: readonly DocumentCheck[]; place: { id: string; slug: string }; isWorking: boolean };

/** Who comes for a document that the register does not know by their letter, and what it has of them. */
export async function CheckList({ checks, place, isWorking }: Props) {
  const [words, locale] = [await getTranslations("pickup.staff"), await getLocale()];
  if (checks.length === 0) return null;
  return (
    <Disclosure id="checks" summary={words("title", { count: checks.length })}>
      <Paragraph>{words("text")}</Paragraph>
      <ul className={styles.list}>
        {checks.map((check) => (
          <li key={check.id} className={styles.line}>
            <div className={styles.who}>
              <DateAndTime instant={check.startsAt} locale={locale} />
            </div>
            <div className={styles.state}>
              <Badge tone="warn">{words(`reasons.${check.why}`)}</Badge>
            </div>
            <div className={styles.when}>
              {check.people.map((person) => (
                <Person key={person.id} person={person} place={place} />
              ))}
            </div>
            {isWorking ? (
              <form action={settleCheck} className={styles.presses}>
                <input type="hidden" name="slug" value={place.slug} />
                <input type="hidden" name="appointmentId" value={check.id} />
                <Button
                  look="secondary"
                  aria-label={words("settleWho", { names: check.people.map(({ name }) => name).join(", ") })}
                >
                  {words("settle")}
                </Button>
              </form>
            ) : null}
          </li>
        ))}
      </ul>
    </Disclosure>
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
