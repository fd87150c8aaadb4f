import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ExtraCosts } from "@/components/location/extra-costs";
import { PhoneLink } from "@/components/staff/phone-link";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import { outcomesOf } from "@/lib/outreach/outcomes";
import type { DateTime } from "@/lib/time";
import type { WorklistDetail } from "@/lib/worklist/find-entry";
import { note } from "../actions";
import styles from "./contact.module.css";

type Props = { entry: WorklistDetail };

/** How somebody can be reached, what to say, what was tried, and how it went this time: one press. */
export async function Contact({ entry }: Props) {
  const words = await getTranslations("worklist");
  const { appointmentId, outreachVersion, way, phone, contactKind, contactName } = entry;
  const outcomes = outcomesOf[phone && (way === "mail" || way === "phone") ? "phone" : "none"];
  const by = contactKind ?? "none";
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("contact.title")}
      </Heading>
      <Reach entry={entry} />
      <p className={styles.soft}>
        {words(`entry.by.${by as "self" | "family" | "representative" | "none"}`, { name: contactName ?? "" })}
      </p>
      <Say entry={entry} />
      <form action={note}>
        <input type="hidden" name="appointmentId" value={appointmentId} />
        <input type="hidden" name="seen" value={outreachVersion} />
        <fieldset className={styles.outcomes}>
          <legend className={styles.legend}>{words("contact.note")}</legend>
          <p className={styles.soft}>{words("contact.noteHint")}</p>
          <div className={styles.buttons}>
            {outcomes.map((outcome) => (
              <Button key={outcome} name="outcome" value={outcome} look="secondary">
                {way === "email_only" && outcome === "letter_sent"
                  ? words("contact.written")
                  : words(`contact.buttons.${outcome}`)}
              </Button>
            ))}
          </div>
        </fieldset>
      </form>
      <Attempts entry={entry} />
    </Card>
  );
}

async function Reach({ entry: { way, phone, email } }: Props) {
  const words = await getTranslations("worklist.contact");
  if (way === "mail") return <Paragraph>{words("mail")}</Paragraph>;
  if (phone && way === "phone") {
    return (
      <p className={styles.phone}>
        <PhoneLink phone={phone} />
      </p>
    );
  }
  if (way !== "email_only" || !email) return <Paragraph>{words("none")}</Paragraph>;
  return (
    <>
      <p className={styles.phone}>
        <a className="nl-link" href={`mailto:${email}`}>
          <bdi dir="ltr">{email}</bdi>
        </a>
      </p>
      <Paragraph>{words("mailOff")}</Paragraph>
    </>
  );
}

/** What whoever calls has to say or ask. */
async function Say({ entry }: Props) {
  const [words, locale] = [await getTranslations("worklist.contact.say"), await getLocale()];
  const { kind, way, startsAt, place, alternative } = entry;
  const inWords = (instant: DateTime) => `${dateInWords(instant, locale)}, ${timeInWords(instant, locale)}`;
  if (!kind || kind === "waiting") return null;
  const at = alternative ?? { startsAt, place, until: startsAt };
  const values = { when: inWords(at.startsAt), place: at.place.name, until: inWords(at.until) };
  const canBeAsked = way === "phone" || way === "mail";
  return (
    <p className={styles.say}>
      {words(kind === "orphan" && !canBeAsked ? "orphanUnreachable" : kind, values)}
      {kind === "moved" || kind === "alternative" ? (
        <ExtraCosts feeCents={at.place.feeCents} before={` ${words("costs")} `} after="." />
      ) : null}
    </p>
  );
}

async function Attempts({ entry: { attempts } }: Props) {
  const [words, locale] = [await getTranslations("worklist"), await getLocale()];
  return (
    <section aria-labelledby="attempts">
      <Heading level={3} look={4} id="attempts">
        {words("contact.attempts")}
      </Heading>
      {attempts.length === 0 ? (
        <p className={styles.soft}>{words("contact.noAttempts")}</p>
      ) : (
        <ol className={styles.attempts}>
          {attempts.map(({ at, outcome, staffName }) => (
            <li key={at.toMillis()}>
              {words.rich("contact.attempt", {
                time: () => <DateAndTime instant={at} locale={locale} />,
                outcome: words(`outcome.${outcome}`),
                name: staffName,
              })}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
