import { getLocale, getTranslations } from "next-intl/server";
import { ContactGiven } from "@/components/appointment/contact-given";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { PeopleList } from "@/components/appointment/people-list";
import { ServiceNames } from "@/components/appointment/service-names";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { showCode } from "@/lib/appointment/codes";
import { Link } from "@/lib/i18n/navigation";
import type { OpenedAppointment } from "@/lib/phone/open-appointment";
import { stateOf, stateTones } from "../states";
import { SpelledCode } from "./spelled-code";

/** Everything that is known: when, where, what for, who, and how they are reached. */
export async function Facts({ opened }: { opened: OpenedAppointment }) {
  const [words, locale] = [await getTranslations("calls"), await getLocale()];
  const { appointment, origin, bookedAt, cancelledAt, visit } = opened;
  const { status, orphaned, startsAt, location, services, persons, people, code, siblings, extraTime } = appointment;
  const state = stateOf({ status, isOver: false, isOrphan: orphaned });
  const items = [
    {
      term: words("facts.state"),
      value: (
        <>
          <Badge tone={stateTones[state]}>{words(`state.${state}`)}</Badge>{" "}
          {visit ? words("facts.visit", { status: words(`visit.${visit.status as "arrived"}`) }) : null}
        </>
      ),
    },
    { term: words("facts.when"), value: <DateAndTime instant={startsAt} locale={locale} /> },
    { term: words("facts.where"), value: location.name },
    {
      term: words("facts.what"),
      value: (
        <>
          <ServiceNames services={services} /> ({words("persons", { count: persons })}
          {extraTime ? `, ${words("facts.extraTime")}` : ""})
        </>
      ),
    },
    { term: words("facts.code"), value: <bdi dir="ltr">{showCode(code)}</bdi> },
    {
      term: words("facts.booked"),
      value: (
        <>
          {bookedAt ? <DateAndTime instant={bookedAt} locale={locale} /> : null} {words(`origin.${origin as "web"}`)}
        </>
      ),
    },
    cancelledAt && { term: words("facts.cancelled"), value: <DateAndTime instant={cancelledAt} locale={locale} /> },
  ].filter((item) => item !== null);
  return (
    <Card>
      <DataList items={items} />
      <Disclosure summary={words("facts.spell")}>
        <SpelledCode code={code} />
      </Disclosure>
      <Heading level={2} look={3}>
        {words("facts.people")}
      </Heading>
      <PeopleList people={people} />
      <ContactGiven appointment={appointment} reader="staff" />
      {siblings.length > 0 ? (
        <>
          <Heading level={2} look={3}>
            {words("facts.party")}
          </Heading>
          <ul>
            {siblings.map((sibling) => (
              <li key={sibling.id}>
                <Link className="nl-link" href={`/staff/calls/${sibling.id}`}>
                  <DateAndTime instant={sibling.startsAt} locale={locale} /> (
                  <bdi dir="ltr">{showCode(sibling.code)}</bdi>)
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Card>
  );
}
