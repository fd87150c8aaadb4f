import { useLocale, useTranslations } from "next-intl";
import { appointmentPath } from "@/components/appointment/appointment-path";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ExtraCosts } from "@/components/location/extra-costs";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import { DataList } from "@/components/ui/data-list";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { Link } from "@/lib/i18n/navigation";
import { addressLine } from "@/lib/location/address-line";
import { answer } from "./actions";
import styles from "./alternative-offer.module.css";

type Props = { appointment: Appointment; alternative: NonNullable<Appointment["alternative"]> };

/** Another time that is kept for somebody whose place went: take it, choose otherwise, or let it go. Looking changes nothing. */
export function AlternativeOffer({ appointment: { manageKey, startsAt }, alternative }: Props) {
  const words = useTranslations("appointment.alternative");
  const locale = useLocale();
  const { place, until } = alternative;
  return (
    <Notice kind="warning" title={words("title")}>
      <Paragraph>{words("text")}</Paragraph>
      <div className={styles.facts}>
        <DataList
          items={[
            {
              term: words("when"),
              value: (
                <strong>
                  <DateAndTime instant={alternative.startsAt} locale={locale} />
                </strong>
              ),
            },
            {
              term: words("where"),
              value: (
                <>
                  {[place.name, addressLine(place)].filter(Boolean).join(", ")}
                  <ExtraCosts feeCents={place.feeCents} />
                </>
              ),
            },
            { term: words("old"), value: <DateAndTime instant={startsAt} locale={locale} /> },
            { term: words("until"), value: <DateAndTime instant={until} locale={locale} /> },
          ]}
        />
      </div>
      <Paragraph>{words("untilText")}</Paragraph>
      <form action={answer}>
        <input type="hidden" name="manageKey" value={manageKey} />
        <input type="hidden" name="start" value={alternative.startsAt.toUTC().toISO()} />
        <ActionRow>
          <Button name="answer" value="accept">
            {words("accept")}
          </Button>
          <Link className={buttonClass("secondary")} href={`${appointmentPath(manageKey)}/move`}>
            {words("other")}
          </Link>
          <Button name="answer" value="decline" look="subtle">
            {words("decline")}
          </Button>
          <Link className={buttonClass("subtle")} href={`${appointmentPath(manageKey)}/cancel`}>
            {words("cancel")}
          </Link>
        </ActionRow>
      </form>
    </Notice>
  );
}
