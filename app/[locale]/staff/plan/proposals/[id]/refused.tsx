import { getTranslations } from "next-intl/server";
import { formWords } from "@/components/plan/form-fields";
import { BulletList } from "@/components/ui/bullet-list";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Link } from "@/lib/i18n/navigation";
import { findLaterChanges } from "@/lib/plan/find-later-changes";
import type { Proposal } from "@/lib/plan/find-proposal";

type Props = { proposal: Proposal; reason: string };

/** Why something was not done, with the changes of others that stand in its way. */
export async function Refused({ proposal: { id, status, since }, reason }: Props) {
  const words = await getTranslations("plan.proposal");
  const { errors, other } = await formWords("");
  const later = status === "committed" && reason === "changed_since" ? await findLaterChanges(id) : [];
  const links = [
    ...since.map(({ proposalId, byName }) => ({ id: proposalId, text: words("since", { name: byName }) })),
    ...later.map((one) => ({ id: one.id, text: words("later", { name: one.byName }) })),
  ];
  return (
    <PageOutcome kind="warning" role="alert" title={words("changedTitle")}>
      {reason === "changed_meanwhile" ? words("changed") : (errors[reason] ?? other)}
      {links.length > 0 ? (
        <BulletList
          items={links.map((link) => (
            <Link key={link.id} className="nl-link" href={`/staff/plan/proposals/${link.id}`}>
              {link.text}
            </Link>
          ))}
        />
      ) : null}
    </PageOutcome>
  );
}
