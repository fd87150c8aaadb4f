import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import type { VisitDetail } from "@/lib/visit/find-visit";
import { callsBeforeNoShow, type VisitStep } from "@/lib/visit/steps";
import { takeStep } from "./actions";
import styles from "./page.module.css";
import { VisitFields } from "./visit-fields";

type Press = { step: VisitStep; look: ButtonLook };

/** What can be pressed in each state, the likely one first. */
function pressesOf({ state, calls, isParked }: VisitDetail): Press[] {
  const aside: Press[] = [
    { step: "park", look: "subtle" },
    { step: "back", look: "subtle" },
  ];
  if (state === "serving") return aside;
  if (state === "called") {
    const isMissing = calls >= callsBeforeNoShow;
    return [
      { step: "start", look: "primary" },
      { step: "recall", look: "secondary" },
      ...(isMissing ? [{ step: "no_show", look: "secondary" } as const] : []),
      ...aside,
    ];
  }
  if (state !== "arrived") return [];
  return [...(isParked ? [{ step: "unpark", look: "secondary" } as const] : []), { step: "leave", look: "subtle" }];
}

/** The steps that a visit can take now. */
export async function Steps({ slug, visit }: { slug: string; visit: VisitDetail }) {
  const words = await getTranslations("day");
  const presses = pressesOf(visit);
  if (presses.length === 0) return null;
  return (
    <Card>
      <Heading level={2} look={3}>
        <span className={styles.state}>{words(`state.${visit.state}`)}</span>
      </Heading>
      {visit.state === "called" ? <Paragraph>{words("calls", { calls: visit.calls })}</Paragraph> : null}
      <form action={takeStep}>
        <VisitFields slug={slug} visitId={visit.visitId} />
        <ActionRow>
          {presses.map(({ step, look }) => (
            <Button key={step} look={look} name="step" value={step}>
              {words(`steps.${step}`)}
            </Button>
          ))}
        </ActionRow>
      </form>
    </Card>
  );
}
