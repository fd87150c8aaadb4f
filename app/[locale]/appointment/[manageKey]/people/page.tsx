import type { Metadata } from "next";
import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { appointmentPath } from "@/components/appointment/appointment-path";
import { BackToAppointment } from "@/components/appointment/back-to-appointment";
import { PeopleList, type PersonOfAppointment } from "@/components/appointment/people-list";
import { RefusalNotice } from "@/components/appointment/refusal-notice";
import { refusalOf } from "@/components/appointment/refusals";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import { Link } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { type AppointmentPageProps, appointmentTitle, changeableAppointmentOf } from "../appointment-page";

export async function generateMetadata(props: AppointmentPageProps): Promise<Metadata> {
  return appointmentTitle(props, "takeOut.pageTitle");
}

/** Who comes, and whom to take out; for the last one it says first that this means cancelling. */
export default async function PeoplePage(props: AppointmentPageProps) {
  const { appointment } = await changeableAppointmentOf(props, DateTime.now());
  const { manageKey, people } = appointment;
  const refusal = refusalOf((await props.searchParams).refused);
  const words = await getTranslations("appointment.takeOut");
  const isLast = people.length === 1;

  return (
    <Main title={words("title")} before={<BackToAppointment manageKey={manageKey} />}>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {isLast ? (
        <Notice kind="warning" title={words("lastTitle")}>
          <Paragraph>{words("lastText")}</Paragraph>
        </Notice>
      ) : (
        <Paragraph lead>{words("text")}</Paragraph>
      )}
      <Card>
        <PeopleList
          people={people}
          action={isLast ? undefined : (person) => <ChooseLink manageKey={manageKey} person={person} />}
        />
      </Card>
      {isLast ? (
        <ActionRow>
          <Link className={buttonClass("primary")} href={`${appointmentPath(manageKey)}/cancel`}>
            {words("lastLink")}
          </Link>
        </ActionRow>
      ) : null}
    </Main>
  );
}

function ChooseLink({ manageKey, person: { id, name } }: { manageKey: string; person: PersonOfAppointment }) {
  const words = useTranslations("appointment.takeOut");
  return (
    <Link className={buttonClass("secondary")} href={`${appointmentPath(manageKey)}/people/${id}`}>
      {words("choose")} <VisuallyHidden>{words("chooseWho", { name })}</VisuallyHidden>
    </Link>
  );
}
