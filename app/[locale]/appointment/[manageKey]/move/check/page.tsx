import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackToAppointment } from "@/components/appointment/back-to-appointment";
import { RefusalNotice } from "@/components/appointment/refusal-notice";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { followUp } from "@/lib/document/follow-up";
import { redirect } from "@/lib/i18n/navigation";
import { findLocation } from "@/lib/location/find-locations";
import { servicesOf } from "@/lib/service/find-services";
import { DateTime } from "@/lib/time";
import { type AppointmentPageProps, appointmentTitle, changeableAppointmentOf } from "../../appointment-page";
import { moveHref, readMoveAddress } from "../move-address";
import { SentAlong } from "../sent-along";
import { FromAndTo } from "./from-and-to";
import { MoveForm } from "./move-form";

export async function generateMetadata(props: AppointmentPageProps): Promise<Metadata> {
  return appointmentTitle(props, "move.checkPageTitle");
}

/** Shows the old time beside the new one and asks for the last word. Opening it changes nothing. */
export default async function CheckMovePage(props: AppointmentPageProps) {
  const now = DateTime.now();
  const { appointment, locale } = await changeableAppointmentOf(props, now);
  const { manageKey } = appointment;
  const asked = readMoveAddress(await props.searchParams);
  const location = asked.location ? await findLocation(asked.location, now, locale) : null;
  if (!asked.start || !location) {
    return redirect({ href: moveHref(manageKey, "times", { ...asked, refused: undefined, isMissing: true }), locale });
  }

  const words = await getTranslations("appointment.move");
  const isElsewhere = location.id !== appointment.location.id;
  const [services, follow] = await Promise.all([
    servicesOf(appointment.services),
    followUp(appointment.documents, now),
  ]);
  const arrivesOn = isElsewhere && follow.kind === "sent" ? follow.arrivals.get(location.id) : undefined;
  const leavesDocument = isElsewhere && !arrivesOn && services.some((service) => service.needsDocument);
  const startsAt = asked.start.setZone(location.timeZone);
  return (
    <Main title={words("checkTitle")} before={<BackToAppointment manageKey={manageKey} />}>
      {asked.refused ? <RefusalNotice refusal={asked.refused} kept={appointment} /> : null}
      <FromAndTo
        from={{ startsAt: appointment.startsAt, location: appointment.location }}
        to={{ startsAt, location }}
      />
      {leavesDocument ? (
        <Notice kind="warning" title={words("document.title", { location: appointment.location.name })}>
          <Paragraph>
            {words("document.check", { location: location.name, present: appointment.location.name })}
          </Paragraph>
        </Notice>
      ) : null}
      {arrivesOn ? <SentAlong location={location.name} arrivesOn={arrivesOn} /> : null}
      <Paragraph>{words("checkIntro")}</Paragraph>
      <MoveForm
        appointment={appointment}
        location={location.slug}
        startsAt={startsAt}
        sends={arrivesOn !== undefined}
      />
    </Main>
  );
}
