import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Paragraph } from "@/components/ui/paragraph";
import { isMailOn } from "@/lib/message/is-mail-on";
import type { Proposal } from "@/lib/plan/find-proposal";
import { resolutions } from "@/lib/plan/schema";
import { commit, discard } from "./actions";
import { decisionForm } from "./decision-form";
import { isOfStock } from "./is-of-stock";

/** What is done for those who no longer fit, and the decision. */
export async function Decide({ proposal }: { proposal: Proposal }) {
  const words = await getTranslations("plan.decide");
  const { sameDay, orphaned } = proposal.impact.totals;
  const { choice, changes } = proposal;
  // Who is booked at a location that closes for good gets a time elsewhere to answer to.
  const isClosing = changes.some(({ kind }) => kind === "location_closes");
  const isStock = isOfStock(proposal.impact);
  const group = (name: "sameDay" | "others", usual: string, count: number) =>
    count === 0 ? (
      <input type="hidden" name={name} value={usual} />
    ) : (
      <ChoiceGroup
        id={name}
        name={name}
        legend={words(isStock ? "beyondStock" : name, { count })}
        choices={resolutions.map((value) => ({
          value,
          label: words(`resolution.${value}`),
          description: words(`hint.${value}`),
          isChosen: value === (choice?.[name] ?? usual),
        }))}
      />
    );
  return (
    <>
      <form action={commit} id={decisionForm}>
        <input type="hidden" name="id" value={proposal.id} />
        <input type="hidden" name="fingerprint" value={proposal.fingerprint} />
        {group("sameDay", "move", sameDay)}
        {group("others", isClosing ? "alternative" : "worklist", orphaned)}
        <Paragraph>{words(isMailOn() ? "safe" : "safeMailOff")}</Paragraph>
        <ActionRow>
          <Button>{words("commit")}</Button>
        </ActionRow>
      </form>
      <form action={discard}>
        <input type="hidden" name="id" value={proposal.id} />
        <ActionRow>
          <Button look="secondary">{words("discard")}</Button>
        </ActionRow>
      </form>
    </>
  );
}
