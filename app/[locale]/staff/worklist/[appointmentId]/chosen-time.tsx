import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ExtraCosts } from "@/components/location/extra-costs";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Heading } from "@/components/ui/heading";
import { Link } from "@/lib/i18n/navigation";
import { alternativeUntil } from "@/lib/plan/settle-displaced";
import type { DateTime } from "@/lib/time";
import type { WorklistDetail } from "@/lib/worklist/find-entry";
import { move, offer } from "../actions";
import styles from "./chosen-time.module.css";
import { ToldField } from "./told-field";

type Props = {
  entry: WorklistDetail;
  place: { slug: string; name: string; feeCents: number };
  startsAt: DateTime;
  now: DateTime;
};

/** The time that was chosen beside the old one, and the last word: give it, or keep it until they answer. */
export async function ChosenTime({ entry, place, startsAt, now }: Props) {
  const [words, locale] = [await getTranslations("worklist.solve"), await getLocale()];
  const { appointmentId, version, way } = entry;
  const there = startsAt.setZone(entry.place.timeZone);
  const until = alternativeUntil(there, now).setZone(entry.place.timeZone);
  const fields = (
    <>
      <input type="hidden" name="appointmentId" value={appointmentId} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="to" value={place.slug} />
      <input type="hidden" name="start" value={startsAt.toUTC().toISO()} />
    </>
  );
  return (
    <section id="chosen" className={styles.chosen} aria-labelledby="chosen-title">
      <Heading level={3} id="chosen-title">
        {words("chosen")}
      </Heading>
      <DataList
        items={[
          {
            term: words("from"),
            value: (
              <>
                <DateAndTime instant={entry.startsAt} locale={locale} />, {entry.place.name}
              </>
            ),
          },
          {
            term: words("to"),
            value: (
              <strong>
                <DateAndTime instant={there} locale={locale} />, {place.name}
                <ExtraCosts feeCents={place.feeCents} />
              </strong>
            ),
          },
        ]}
      />
      <form action={move}>
        {fields}
        <ToldField id="told-move" way={way} />
        <ActionRow>
          <Button>{words("move")}</Button>
          <Link className={buttonClass("subtle")} href={`/staff/worklist/${appointmentId}`}>
            {words("other")}
          </Link>
        </ActionRow>
      </form>
      {way === "none" ? null : (
        <form action={offer}>
          {fields}
          <Button look="secondary">
            <span>{words.rich("offer", { until: () => <DateAndTime instant={until} locale={locale} /> })}</span>
          </Button>
        </form>
      )}
    </section>
  );
}
