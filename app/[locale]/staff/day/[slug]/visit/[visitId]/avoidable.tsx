import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { VisitDetail } from "@/lib/visit/find-visit";
import { avoidableReasons } from "@/lib/visit/mark-avoidable";
import { avoidable } from "./actions";
import { VisitFields } from "./visit-fields";

/** Marks in one press that a visit need not have been, and why. */
export async function Avoidable({ slug, visit }: { slug: string; visit: VisitDetail }) {
  const words = await getTranslations("visit.avoidable");
  const { avoidable: marked, visitId } = visit;
  return (
    <Disclosure summary={words("title")} isOpen={marked !== null}>
      <form action={avoidable}>
        <VisitFields slug={slug} visitId={visitId} />
        <Paragraph>{marked ? words("marked", { reason: words(`reason.${marked}`) }) : words("text")}</Paragraph>
        <ActionRow>
          {avoidableReasons
            .filter((reason) => reason !== marked)
            .map((reason) => (
              <Button key={reason} look="secondary" name="reason" value={reason}>
                {words(`reason.${reason}`)}
              </Button>
            ))}
          {marked ? (
            <Button look="subtle" name="reason" value="none">
              {words("undo")}
            </Button>
          ) : null}
        </ActionRow>
      </form>
    </Disclosure>
  );
}
