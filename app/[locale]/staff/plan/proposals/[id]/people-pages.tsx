import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import { decisionForm } from "./decision-form";

type Props = { proposalId: string; page: number; pages: number; isOpen: boolean };

/** The other pages of everybody who no longer fits. While something can be chosen, turning a page keeps what was. */
export async function PeoplePages({ proposalId, page, pages, isOpen }: Props) {
  const words = await getTranslations("plan.impact");
  const turn = (to: number, text: string) =>
    isOpen ? (
      <Button look="secondary" form={decisionForm} name="page" value={to}>
        {text}
      </Button>
    ) : (
      <Link className={buttonClass("secondary")} href={`/staff/plan/proposals/${proposalId}?page=${to}#people`}>
        {text}
      </Link>
    );
  return (
    <nav aria-label={words("pages")}>
      <Paragraph>
        {words("pageOf", { page, pages })} {isOpen ? words("pagesKeep") : null}
      </Paragraph>
      <ActionRow>
        {page > 1 ? turn(page - 1, words("pageBefore")) : null}
        {page < pages ? turn(page + 1, words("pageAfter")) : null}
      </ActionRow>
    </nav>
  );
}
