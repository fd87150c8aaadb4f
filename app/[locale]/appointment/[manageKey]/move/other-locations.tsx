import { useTranslations } from "next-intl";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { WhoMayCome } from "@/components/location/who-may-come";
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
  if (elsewhere.length === 0) return null;

  const list = (
    <ul className={styles.locations}>
      {elsewhere.map((other) => (
        <li key={other.location.id}>
          <OtherLocation {...other} manageKey={appointment.manageKey} locale={locale} />
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
          <Notice kind="warning" title={words("document.title", { location: appointment.location.name })}>
            <Paragraph>{words("document.text")}</Paragraph>
          </Notice>
          <Disclosure summary={words("elsewhereAnyway")}>{list}</Disclosure>
        </>
      ) : (
        <>
          <Paragraph soft>{words("elsewhereText")}</Paragraph>
          {list}
        </>
      )}
    </section>
  );
}

type LineProps = LocationElsewhere & Pick<MoveView, "locale"> & { manageKey: string };

function OtherLocation({ location, first, firstDays, manageKey, locale }: LineProps) {
  const words = useTranslations("appointment.move");
  return (
    <Card>
      <div className={styles.line}>
        <div>
          <Heading level={3}>{location.name}</Heading>
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
          href={moveHref(manageKey, "times", { location: location.slug })}
          prefetch={false}
        >
          {words("chooseLocation")} <VisuallyHidden>({location.name})</VisuallyHidden>
        </Link>
      </div>
    </Card>
  );
}
