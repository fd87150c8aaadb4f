import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { BackToAppointment } from "@/components/appointment/back-to-appointment";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { RefusalNotice } from "@/components/appointment/refusal-notice";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { DateTime } from "@/lib/time";
import { type AppointmentPageProps, appointmentTitle, changeableAppointmentOf } from "../appointment-page";
import { readMoveAddress } from "./move-address";
import { moveOfferOf } from "./move-offer";
import { MoveTimes } from "./move-times";
import { NearestTimes } from "./nearest-times";
import { DocumentWarning, OtherLocations } from "./other-locations";
import { SentAlong } from "./sent-along";

export async function generateMetadata(props: AppointmentPageProps): Promise<Metadata> {
  return appointmentTitle(props, "move.pageTitle");
}

/** Offers times to move to: at the same location first, then elsewhere. Opening it changes nothing. */
export default async function MovePage(props: AppointmentPageProps) {
  const now = DateTime.now();
  const { appointment, locale } = await changeableAppointmentOf(props, now);
  const asked = readMoveAddress(await props.searchParams);
  const offer = await moveOfferOf(appointment, { ...asked, language: locale }, now);
  const words = await getTranslations("appointment");
  const view = { appointment, offer, locale };
  const isElsewhere = offer.location.id !== appointment.location.id;

  return (
    <Main title={words("move.title")} before={<BackToAppointment manageKey={appointment.manageKey} />} wide>
      {asked.isMissing ? (
        <ErrorSummary
          key={now.toMillis()}
          title={words("move.missingTitle")}
          errors={[{ href: "#time", text: words("move.missing") }]}
        />
      ) : null}
      {asked.refused ? <RefusalNotice refusal={asked.refused} kept={appointment} /> : null}
      <NearestTimes {...view} />
      <Paragraph lead>
        {words.rich("move.now", {
          location: appointment.location.name,
          time: () => <DateAndTime instant={appointment.startsAt} locale={locale} />,
        })}{" "}
        {words("move.intro")}
      </Paragraph>
      {appointment.siblings.length > 0 ? <Notice>{words("move.party")}</Notice> : null}
      {offer.isTiedToLocation && isElsewhere ? <DocumentWarning present={appointment.location.name} /> : null}
      {offer.arrivesOn ? <SentAlong location={offer.location.name} arrivesOn={offer.arrivesOn} /> : null}
      <MoveTimes {...view} isMissing={asked.isMissing} />
      <OtherLocations {...view} />
    </Main>
  );
}
