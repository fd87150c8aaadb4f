import { getLocale, getTranslations } from "next-intl/server";
import { TimeOfDay } from "@/components/appointment/date-and-time";
import { ServiceNames } from "@/components/appointment/service-names";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { Heading } from "@/components/ui/heading";
import { showCode } from "@/lib/appointment/codes";
import type { VisitDetail } from "@/lib/visit/find-visit";

/** Who it is about: the people, what they come for, since when they are here, in which language they were written to. */
export async function Facts({ visit }: { visit: VisitDetail }) {
  const [words, day, locale] = [await getTranslations("visit"), await getTranslations("day"), await getLocale()];
  const { people, persons, name, services, code, language, dueAt, arrivedAt, state, deskName, forDesk, hasPriority } =
    visit;
  const at = (instant: typeof arrivedAt) => <TimeOfDay instant={instant} locale={locale} />;
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("who")}
      </Heading>
      <DataList
        items={[
          {
            term: words("people", { count: persons }),
            value:
              people.length === 0 ? (
                (name ?? day("nameless"))
              ) : (
                <ul>
                  {people.map((person) => (
                    <li key={person.id}>
                      {person.name} {person.keyEnding ? <bdi dir="ltr">(…{person.keyEnding})</bdi> : null}
                    </li>
                  ))}
                </ul>
              ),
          },
          { term: words("for"), value: <ServiceNames services={services} /> },
          { term: words("time"), value: dueAt ? at(dueAt) : day("walkIn") },
          { term: words("here"), value: at(arrivedAt) },
          ...(code ? [{ term: words("code"), value: <bdi dir="ltr">{showCode(code)}</bdi> }] : []),
          ...(language ? [{ term: words("language"), value: words(language === "en" ? "english" : "dutch") }] : []),
          {
            term: words("state"),
            value: (
              <>
                {day(`state.${state}`)}{" "}
                {deskName && state !== "arrived" ? `(${day("atDesk", { desk: deskName })})` : null}
                {forDesk && state === "arrived" ? words("forDesk", { desk: forDesk }) : null}{" "}
                {hasPriority ? <Badge tone="warn">{day("priority")}</Badge> : null}
              </>
            ),
          },
        ]}
      />
    </Card>
  );
}
