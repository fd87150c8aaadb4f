import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { BulletList } from "@/components/ui/bullet-list";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageOutcome } from "@/components/ui/page-outcome";
import type { Staff } from "@/lib/auth";
import { Link } from "@/lib/i18n/navigation";
import type { Proposal } from "@/lib/plan/find-proposal";
import { undo } from "./actions";
import { WaysOn } from "./ways-on";

const counts = ["moved", "alternatives", "kept", "cancelled", "worklist", "reseated", "seatedAgain"] as const;

type Props = { proposal: Proposal; staff: Staff /** It has just been made. */; isNew: boolean };

/** What a committed change did, and the way back. */
export async function Committed({ proposal, staff, isNew }: Props) {
  const words = await getTranslations("plan.committed");
  const { outcome, committedByName, undoneBy, status } = proposal;
  if (status !== "committed" || !outcome) return <Notice title={words("gone")} />;
  const Shown = isNew ? PageOutcome : Notice;
  const done = counts.filter((key) => outcome[key] > 0);
  return (
    <>
      <Shown kind="ok" role="status" title={words("title", { name: committedByName ?? "" })}>
        {done.length === 0 ? (
          words("nobody")
        ) : (
          <BulletList items={done.map((key) => words(`count.${key}`, { count: outcome[key] }))} />
        )}
      </Shown>
      <WaysOn proposal={proposal} staff={staff} />
      {undoneBy ? (
        <Link className="nl-link" href={`/staff/plan/proposals/${undoneBy}`}>
          {words("undone")}
        </Link>
      ) : (
        <form action={undo}>
          <input type="hidden" name="id" value={proposal.id} />
          <ActionRow>
            <Button look="secondary">{words("undo")}</Button>
          </ActionRow>
        </form>
      )}
    </>
  );
}
