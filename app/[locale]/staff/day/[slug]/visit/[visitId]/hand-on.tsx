import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import { serviceKeys } from "@/lib/service/schema";
import type { VisitDetail } from "@/lib/visit/find-visit";
import type { DeskToday } from "@/lib/visit/live-day";
import { takeStep } from "./actions";
import { VisitFields } from "./visit-fields";

type Props = { slug: string; visit: VisitDetail; desks: readonly DeskToday[] };

/** Hands a visit on for some services, to whoever helps with them or to one desk. */
export async function HandOn({ slug, visit, desks }: Props) {
  const [words, names] = [await getTranslations("visit.handOn"), await getTranslations("service")];
  const others = desks.filter(({ clerkId, name }) => clerkId !== null && name !== visit.deskName);
  return (
    <Disclosure summary={words("title")}>
      <form action={takeStep}>
        <VisitFields slug={slug} visitId={visit.visitId} />
        <ChoiceGroup
          id="handOn"
          name="services"
          legend={words("what")}
          kind="checkbox"
          compact
          choices={serviceKeys.map((value) => ({
            value,
            label: names(`${value}.name`),
            isChosen: visit.services.includes(value),
          }))}
        />
        <SelectField
          id="deskId"
          name="deskId"
          label={words("where")}
          options={[
            { value: "", label: words("anywhere") },
            ...others.map(({ id, name, clerkName }) => ({
              value: id,
              label: words("desk", { name, clerk: clerkName ?? "" }),
            })),
          ]}
        />
        <Paragraph soft>{words("hint")}</Paragraph>
        <Button look="secondary" name="step" value="hand_on">
          {words("submit")}
        </Button>
      </form>
    </Disclosure>
  );
}
