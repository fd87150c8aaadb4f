import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ServiceNames } from "@/components/appointment/service-names";
import { ExtraCosts } from "@/components/location/extra-costs";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { Heading } from "@/components/ui/heading";
import { showCode } from "@/lib/appointment/codes";
import type { Staff } from "@/lib/auth";
import { Link } from "@/lib/i18n/navigation";
import { may } from "@/lib/staff/policy";
import type { WorklistDetail } from "@/lib/worklist/find-entry";

type Props = { entry: WorklistDetail; staff: Staff };

/** Who it is about, what they know, how it is now, and which change brought it about. */
export async function Facts({ entry, staff }: Props) {
  const [words, locale] = [await getTranslations("worklist.entry"), await getLocale()];
  const { people, persons, services, code, knownStartsAt, knownPlace, language } = entry;
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("title")}
      </Heading>
      <DataList
        items={[
          { term: words("who"), value: people.join(", ") || words("personsCount", { count: persons }) },
          {
            term: words("visit"),
            value: (
              <>
                <ServiceNames services={services} /> ({words("personsCount", { count: persons })})
              </>
            ),
          },
          {
            term: words("when"),
            value: (
              <>
                <DateAndTime instant={knownStartsAt} locale={locale} />, {knownPlace.name}
              </>
            ),
          },
          { term: words("now"), value: <Now entry={entry} /> },
          ...(entry.party.length > 0 ? [{ term: words("party"), value: <Party entry={entry} /> }] : []),
          { term: words("why"), value: <Why entry={entry} staff={staff} /> },
          { term: words("code"), value: <bdi dir="ltr">{showCode(code)}</bdi> },
          { term: words("language"), value: words(`languages.${language === "en" ? "en" : "nl"}`) },
        ]}
      />
    </Card>
  );
}

/** Whoever belongs to them with an appointment of their own: a family is moved together. */
async function Party({ entry: { party } }: Pick<Props, "entry">) {
  const [words, locale] = [await getTranslations("worklist.entry"), await getLocale()];
  return party.map(({ appointmentId, code, startsAt, place, isOrphan }) => (
    <p key={appointmentId}>
      <DateAndTime instant={startsAt} locale={locale} />, {place.name} (<bdi dir="ltr">{showCode(code)}</bdi>)
      {isOrphan ? (
        <>
          {": "}
          <Link className="nl-link" href={`/staff/worklist/${appointmentId}`}>
            {words("partyWithout")}
          </Link>
        </>
      ) : null}
    </p>
  ));
}

async function Now({ entry: { status, isOrphan, startsAt, place } }: Pick<Props, "entry">) {
  const [words, locale] = [await getTranslations("worklist.entry"), await getLocale()];
  if (status === "cancelled") return words("nowCancelled");
  if (isOrphan) return words("nowNone");
  return (
    <>
      <DateAndTime instant={startsAt} locale={locale} />, {place.name}
      <ExtraCosts feeCents={place.feeCents} />
    </>
  );
}

async function Why({ entry: { edit, orphanedAt, knownLocationId }, staff }: Props) {
  const [words, locale] = [await getTranslations("worklist.entry"), await getLocale()];
  if (edit) {
    return (
      <>
        {words.rich("whyEdit", {
          name: edit.byName,
          time: () => <DateAndTime instant={edit.at} locale={locale} />,
        })}{" "}
        {may(staff.roles, "plan_change", knownLocationId) ? (
          <Link className="nl-link" href={`/staff/plan/proposals/${edit.proposalId}`}>
            {words("seeEdit")}
          </Link>
        ) : null}
      </>
    );
  }
  if (!orphanedAt) return words("whyTold");
  return words.rich("whyCut", { time: () => <DateAndTime instant={orphanedAt} locale={locale} /> });
}
