import { useLocale, useTranslations } from "next-intl";
import { BulletList } from "@/components/ui/bullet-list";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { showCode } from "@/lib/appointment/codes";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { Link } from "@/lib/i18n/navigation";
import { appointmentPath } from "./appointment-path";
import { DateAndTime } from "./date-and-time";

/** The other appointments of a group that was too large for one. */
export function PartyAppointments({ siblings }: { siblings: Appointment["siblings"] }) {
  const words = useTranslations("appointment.party");
  const locale = useLocale();
  if (siblings.length === 0) return null;
  return (
    <section aria-labelledby="party">
      <Heading level={2} id="party">
        {words("title", { count: siblings.length })}
      </Heading>
      <Paragraph>{words("text")}</Paragraph>
      <BulletList
        items={siblings.map(({ manageKey, code, startsAt }) => (
          <Link key={manageKey} className="nl-link" href={appointmentPath(manageKey)}>
            <DateAndTime instant={startsAt} locale={locale} />
            {words.rich("code", { code: () => <bdi dir="ltr">{showCode(code)}</bdi> })}
          </Link>
        ))}
      />
    </section>
  );
}
