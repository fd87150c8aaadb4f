import { useTranslations } from "next-intl";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { WhoMayCome } from "@/components/location/who-may-come";
import { Badge } from "@/components/ui/badge";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { Link } from "@/lib/i18n/navigation";
import { moveHref } from "./move-address";
import type { LocationElsewhere } from "./move-offer";
import type { MoveView } from "./move-times";
import styles from "./other-locations.module.css";

/** Where else the appointment could move to, by waiting time; behind a warning when a document lies here. */
export function OtherLocations({ appointment, offer, locale }: MoveView) {
  const words = useTranslations("appointment.move");
  const { isTiedToLocation, elsewhere } = offer;
  const present = appointment.location;
  const isHere = offer.location.id === present.id;
  if (elsewhere.length === 0) return null;
  const list = (
    <ul className={styles.locations}>
      {elsewhere.map((other) => (
        <li key={other.location.id}>
          <OtherLocation {...other} appointment={appointment} locale={locale} />
        </li>
      ))}
    </ul>
  );
  return (
    <section aria-labelledby="elsewhere" className={styles.elsewhere}>
      <Heading level={2} id="elsewhere">
        {words("elsewhere")}
      </Heading>
      {isTiedToLocation ? (
        <>
          {isHere ? <DocumentWarning present={present.name} /> : null}
          <Disclosure summary={words("elsewhereAnyway")} isOpen={!isHere}>
            {list}
          </Disclosure>
        </>
      ) : (
        <>
          <Paragraph soft>{words(offer.isSentAlong ? "sent.text" : "elsewhereText")}</Paragraph>
          {list}
        </>
      )}
    </section>
  );
}

/** A document lies in one place; another counter does not have it. */
export function DocumentWarning({ present }: { present: string }) {
  const words = useTranslations("appointment.move.document");
  return (
    <Notice kind="warning" title={words("title", { location: present })}>
      <Paragraph>{words("text")}</Paragraph>
    </Notice>
  );
}

type LineProps = LocationElsewhere & Pick<MoveView, "appointment" | "locale">;

function OtherLocation({ location, first, firstDays, appointment, locale }: LineProps) {
  const words = useTranslations("appointment.move");
  return (
    <Card>
      <div className={styles.line}>
        <div>
          <Heading level={3}>
            {location.name}{" "}
            {location.id === appointment.location.id ? <Badge tone="good">{words("present")}</Badge> : null}
          </Heading>
          <p>
            <strong>{words("wait", { days: firstDays })}</strong>: <DateAndTime instant={first} locale={locale} />
          </p>
          {location.admission === "everyone" ? null : (
            <p>
              <WhoMayCome location={location} locale={locale} />
            </p>
          )}
        </div>
        <Link
          className={buttonClass("secondary")}
          href={moveHref(appointment.manageKey, "times", { location: location.slug })}
        >
          {words("chooseLocation")} <VisuallyHidden>({location.name})</VisuallyHidden>
        </Link>
      </div>
    </Card>
  );
}
