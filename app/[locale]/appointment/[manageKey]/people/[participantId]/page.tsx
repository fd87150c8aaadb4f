import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { appointmentPath } from "@/components/appointment/appointment-path";
import { AppointmentSummary } from "@/components/appointment/appointment-summary";
import { PeopleList } from "@/components/appointment/people-list";
import { RefusalNotice } from "@/components/appointment/refusal-notice";
import { refusalOf } from "@/components/appointment/refusals";
import { backLinkClass } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { Link, redirect } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";
import { type AppointmentPageProps, appointmentTitle, changeableAppointmentOf } from "../../appointment-page";
import { TakeOutForm } from "./take-out-form";

type Props = AppointmentPageProps & {
  params: Promise<Awaited<AppointmentPageProps["params"]> & { participantId: string }>;
};

export async function generateMetadata(props: Props): Promise<Metadata> {
  return appointmentTitle(props, "takeOut.pageTitle");
}

/** Asks whether this person is to be taken out. Opening it changes nothing. */
export default async function TakeOutPage(props: Props) {
  const { appointment, locale } = await changeableAppointmentOf(props, DateTime.now());
  const { participantId } = await props.params;
  const { manageKey, people } = appointment;
  const listPath = `${appointmentPath(manageKey)}/people`;
  const person = people.find(({ id }) => id === participantId);
  const staying = people.filter((other) => other !== person);
  // Already taken out, or the last one: the list says so.
  if (!person || staying.length === 0) return redirect({ href: listPath, locale });

  const refusal = refusalOf((await props.searchParams).refused);
  const words = await getTranslations("appointment.takeOut");
  const name = () => <bdi>{person.name}</bdi>;
  return (
    <Main
      title={words.rich("checkTitle", { name })}
      before={
        <Link className={backLinkClass} href={listPath}>
          {words("back")}
        </Link>
      }
    >
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Paragraph>{words.rich("checkText", { name })}</Paragraph>
      <Card>
        <AppointmentSummary appointment={appointment} />
        <Heading level={2} look={4}>
          {words("stay", { count: staying.length })}
        </Heading>
        <PeopleList people={staying} />
      </Card>
      <TakeOutForm appointment={appointment} participantId={person.id} listPath={listPath} />
    </Main>
  );
}
