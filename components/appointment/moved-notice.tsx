import { useLocale, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { Link } from "@/lib/i18n/navigation";
import { appointmentPath } from "./appointment-path";
import { DateAndTime } from "./date-and-time";

type Props = { manageKey: string; movedFrom: NonNullable<Appointment["movedFrom"]> };

/** Staff moved the appointment: what it was before, so that nobody comes then. */
export function MovedNotice({ manageKey, movedFrom: { startsAt, place } }: Props) {
  const words = useTranslations("appointment.movedByStaff");
  const locale = useLocale();
  return (
    <Notice title={words("title")}>
      <Paragraph>
        {words.rich("text", { time: () => <DateAndTime instant={startsAt} locale={locale} />, location: place.name })}
      </Paragraph>
      <Link className="nl-link" href={`${appointmentPath(manageKey)}/move`}>
        {words("move")}
      </Link>
    </Notice>
  );
}
