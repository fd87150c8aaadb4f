import { useTranslations } from "next-intl";
import { AppointmentSummary } from "@/components/appointment/appointment-summary";
import { PartyAppointments } from "@/components/appointment/party-appointments";
import type { Standing, StandingNews } from "@/components/appointment/standing";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { Appointment } from "@/lib/appointment/find-appointment";
import { Link } from "@/lib/i18n/navigation";
import { searchAgain } from "./search-again";

type Props = {
  appointment: Appointment;
  headline: Standing | StandingNews;
  /** Whether they came today: then it is told before this how that ended. */
  hasVisit: boolean;
};

/** An appointment that is over or cancelled: what it was, and the way to a new one. */
export function PastAppointment({ appointment, headline, hasVisit }: Props) {
  const words = useTranslations("appointment");
  return (
    <>
      {hasVisit ? null : <Paragraph lead>{words(`intros.${headline}`)}</Paragraph>}
      <Card quiet>
        <AppointmentSummary appointment={appointment} />
      </Card>
      <PartyAppointments siblings={appointment.siblings} />
      <section aria-labelledby="next">
        <Heading level={2} id="next">
          {words("next.title")}
        </Heading>
        <ActionRow>
          <Link className={buttonClass("primary")} href={`/where${searchAgain(appointment)}`}>
            {words("next.again")}
          </Link>
          <Link className={buttonClass("secondary")} href="/find">
            {words("next.find")}
          </Link>
        </ActionRow>
      </section>
    </>
  );
}
