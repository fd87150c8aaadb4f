import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import type { VisitDetail } from "@/lib/visit/find-visit";
import { type VisitOutcome, visitOutcomes } from "@/lib/visit/outcomes";
import { finish } from "./actions";
import { liesHere } from "./documents";
import { VisitFields } from "./visit-fields";

/** What only comes of collecting a document. */
const ofDocuments: readonly VisitOutcome[] = ["card_faulty", "not_found"];

/**
 * Whether somebody came for a document and nothing is known of it yet. The register does not know everything: nobody is kept at
 * the desk for it, but it is asked.
 */
export const nothingGiven = ({ services, documents, outcomes }: VisitDetail) =>
  services.includes("DOC") && !documents.some(liesHere) && !outcomes.some(({ service }) => service === "DOC");

/** Ends the visit: everybody served in one press, or what else came of it for each person and service. */
export async function FinishForm({ slug, visit }: { slug: string; visit: VisitDetail }) {
  const [words, day, names] = [
    await getTranslations("visit"),
    await getTranslations("day"),
    await getTranslations("service"),
  ];
  const { people, services, outcomes } = visit;
  const who = people.length > 0 ? people : [{ id: "walk-in", name: visit.name ?? day("nameless") }];
  const noted = (person: string, service: string) =>
    outcomes.find((one) => (one.participantId ?? "walk-in") === person && one.service === service)?.outcome;
  const isOther = outcomes.some(({ outcome }) => outcome !== "served");
  const waiting = visit.documents.filter(liesHere).length;
  // The register does not know everything: nobody is kept at the desk for it, but it is asked.
  const isNothingGiven =
    waiting === 0 && services.includes("DOC") && !outcomes.some(({ service }) => service === "DOC");
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("finish.title")}
      </Heading>
      {waiting > 0 ? <Notice kind="warning">{words("finish.documentHere", { count: waiting })}</Notice> : null}
      {isNothingGiven ? (
        <Notice kind="warning" title={words("finish.nothingGiven")}>
          {words("finish.nothingGivenText")}
        </Notice>
      ) : null}
      <form action={finish}>
        <VisitFields slug={slug} visitId={visit.visitId} />
        <ActionRow>
          <Button id="finish">{words(isOther ? "finish.submit" : "finish.allServed")}</Button>
        </ActionRow>
        <Disclosure summary={words("finish.other")} isOpen={isOther || isNothingGiven}>
          <Paragraph soft>{words("finish.otherText")}</Paragraph>
          {who.flatMap((person) =>
            services.map((service) => (
              <SelectField
                key={`${person.id}:${service}`}
                id={`outcome-${person.id}-${service}`}
                name={`outcome:${person.id}:${service}`}
                label={`${person.name}: ${names(`${service}.name`)}`}
                defaultValue={noted(person.id, service) ?? "served"}
                options={visitOutcomes
                  .filter((value) => service === "DOC" || !ofDocuments.includes(value))
                  .map((value) => ({ value, label: words(`outcome.${value}`) }))}
              />
            )),
          )}
          <Button look="secondary">{words("finish.submit")}</Button>
        </Disclosure>
      </form>
    </Card>
  );
}
