import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import type { DayRow } from "@/lib/visit/find-day";
import { miss } from "./actions";
import styles from "./close.module.css";

type Props = { place: StaffPlace; rows: readonly DayRow[] };

/** Who had an appointment and did not come: one by one, or all at once. */
export async function Missed({ place, rows }: Props) {
  const [words, day, locale] = [await getTranslations("dayEnd"), await getTranslations("day"), await getLocale()];
  return (
    <section aria-labelledby="missed">
      <Heading level={2} id="missed">
        {words("missedTitle", { count: rows.length })}
      </Heading>
      {rows.length > 0 ? <Paragraph>{words("missedText")}</Paragraph> : null}
      {rows.length > 0 ? (
        <form action={miss}>
          <input type="hidden" name="slug" value={place.slug} />
          <ActionRow>
            <Button name="who" value="all">
              {words("markAll")}
            </Button>
          </ActionRow>
          <ul className={styles.list}>
            {rows.map(({ appointmentId, dueAt, names, services, persons }) => (
              <li key={appointmentId} className={styles.line}>
                <div>
                  {dueAt ? (
                    <TimeOfDay instant={DateTime.fromJSDate(dueAt, { zone: place.timeZone })} locale={locale} />
                  ) : null}{" "}
                  <strong>{names.join(", ")}</strong>
                  <br />
                  {day("visit", { services: services.join(" + "), persons })}
                </div>
                <Button
                  look="secondary"
                  name="who"
                  value={appointmentId ?? ""}
                  aria-label={words("markWho", { who: names[0] ?? "" })}
                >
                  {words("markOne")}
                </Button>
              </li>
            ))}
          </ul>
        </form>
      ) : null}
    </section>
  );
}
