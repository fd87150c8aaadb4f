import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import { findProposal } from "@/lib/plan/find-proposal";

/** What an undo does not bring back: whoever was moved or cancelled by the change stays so. Nothing when there is nobody. */
export async function Stays({ undoOf }: { undoOf: string | null }) {
  const undone = undoOf === null ? null : await findProposal(undoOf);
  if (!undone?.outcome) return null;
  const { moved, cancelled } = undone.outcome;
  if (moved + cancelled === 0) return null;
  const words = await getTranslations("plan.proposal");
  return (
    <Notice kind="warning" title={words("staysTitle")}>
      <Paragraph>{words("stays", { moved, cancelled })}</Paragraph>
      <Link className="nl-link" href={`/staff/plan/proposals/${undone.id}`}>
        {words("staysSee")}
      </Link>
    </Notice>
  );
}
