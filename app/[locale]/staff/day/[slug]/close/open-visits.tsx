import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { closeReasons } from "@/lib/visit/close-visit";
import type { DayRow } from "@/lib/visit/find-day";
import { close } from "./actions";
import styles from "./close.module.css";

type Props = { place: StaffPlace; rows: readonly DayRow[] };

/** Visits that nobody has closed: each is closed in one press, with the reason. */
export async function OpenVisits({ place, rows }: Props) {
  const [words, day] = [await getTranslations("dayEnd"), await getTranslations("day")];
  return (
    <section aria-labelledby="open">
      <Heading level={2} id="open">
        {words("open", { count: rows.length })}
      </Heading>
      {rows.length > 0 ? <Paragraph>{words("openText")}</Paragraph> : null}
      <ul className={styles.list}>
        {rows.map(({ visitId, ticket, names, state, deskName, services, persons }) => {
          const who = `${day("ticket", { ticket: ticket ?? 0 })} ${names[0] ?? ""}`.trim();
          return (
            <li key={visitId} className={styles.line}>
              <div>
                <strong>{who}</strong>
                <br />
                {day("visit", { services: services.join(" + "), persons })}, {day(`state.${state}`)}
                {deskName && state !== "arrived" ? `, ${day("atDesk", { desk: deskName })}` : null}
              </div>
              <form action={close} aria-label={words("openWho", { who })}>
                <input type="hidden" name="slug" value={place.slug} />
                <input type="hidden" name="visitId" value={visitId ?? ""} />
                <ActionRow>
                  {closeReasons
                    .filter((reason) => reason !== "helped" || state === "serving")
                    .map((reason) => (
                      <Button key={reason} look="secondary" name="reason" value={reason}>
                        {words(`reason.${reason}`)}
                      </Button>
                    ))}
                </ActionRow>
              </form>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
