import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { Heading } from "@/components/ui/heading";
import { showCode } from "@/lib/appointment/codes";
import { serviceKeySchema } from "@/lib/service/schema";
import type { VisitDetail } from "@/lib/visit/find-visit";

/** What came of a visit so far, and what its people have booked for later. */
export async function Outcomes({ visit: { outcomes, people, name, again } }: { visit: VisitDetail }) {
  const [words, names, locale] = [await getTranslations("visit"), await getTranslations("service"), await getLocale()];
  if (outcomes.length === 0 && again.length === 0) return null;
  const nameOf = (id: string | null) => people.find((person) => person.id === id)?.name ?? name ?? words("everybody");
  const inWords = (service: string) => names(`${serviceKeySchema.parse(service)}.name`);
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("outcomes")}
      </Heading>
      <DataList
        items={[
          ...outcomes.map(({ participantId, service, outcome }) => ({
            term: `${nameOf(participantId)}: ${inWords(service)}`,
            value: <Badge tone={outcome === "served" ? "good" : "warn"}>{words(`outcome.${outcome}`)}</Badge>,
          })),
          ...again.map(({ code, startsAt, services, place, persons }) => ({
            term: words("next", { count: persons }),
            value: (
              <>
                <strong>
                  <DateAndTime instant={startsAt} locale={locale} />
                </strong>
                , {place}
                <br />
                {services.map(inWords).join(" + ")}, <bdi dir="ltr">{showCode(code)}</bdi>
              </>
            ),
          })),
        ]}
      />
    </Card>
  );
}
