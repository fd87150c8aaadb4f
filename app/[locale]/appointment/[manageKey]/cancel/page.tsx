import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { appointmentPath } from "@/components/appointment/appointment-path";
import { AppointmentSummary } from "@/components/appointment/appointment-summary";
import { BackToAppointment } from "@/components/appointment/back-to-appointment";
import { RefusalNotice } from "@/components/appointment/refusal-notice";
import { refusalOf } from "@/components/appointment/refusals";
import { VersionFields } from "@/components/appointment/version-fields";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { type AppointmentPageProps, appointmentTitle, changeableAppointmentOf } from "../appointment-page";
import { cancel } from "./actions";

export async function generateMetadata(props: AppointmentPageProps): Promise<Metadata> {
  return appointmentTitle(props, "cancel.pageTitle");
}

/** Asks whether an appointment is to be cancelled. Opening it changes nothing. */
export default async function CancelPage(props: AppointmentPageProps) {
  const { appointment } = await changeableAppointmentOf(props, DateTime.now());
  const { manageKey, persons, siblings } = appointment;
  const refusal = refusalOf((await props.searchParams).refused);
  const words = await getTranslations("appointment.cancel");

  return (
    <Main title={words("title")} before={<BackToAppointment manageKey={manageKey} />}>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Card>
        <AppointmentSummary appointment={appointment} />
      </Card>
      <Paragraph>
        {words("everyone", { count: persons })} {words("text")}
      </Paragraph>
      <Paragraph>
        {words.rich("orMove", {
          move: (text) => (
            <Link className="nl-link" href={`${appointmentPath(manageKey)}/move`}>
              {text}
            </Link>
          ),
        })}
      </Paragraph>
      {siblings.length > 0 ? <Notice>{words("party")}</Notice> : null}
      <form action={cancel}>
        <VersionFields {...appointment} />
        <ActionRow>
          <Button look="danger">{words("confirm")}</Button>
          <Link className={buttonClass("secondary")} href={appointmentPath(manageKey)}>
            {words("keep")}
          </Link>
        </ActionRow>
      </form>
    </Main>
  );
}
