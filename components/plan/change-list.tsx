import { getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Paragraph } from "@/components/ui/paragraph";
import type { PlanChange } from "@/lib/plan/schema";
import { ChangeWords, type PlaceNames } from "./change-words";

/** At most so many changes are told one by one. */
const mostChanges = 40;

/** The changes of an edit in words, with the names of their locations where it is about several. */
export async function ChangeList({ changes, places }: { changes: readonly PlanChange[]; places?: PlaceNames }) {
  const words = await getTranslations("plan.proposal");
  return (
    <>
      <BulletList
        items={changes.slice(0, mostChanges).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
          <ChangeWords key={index} change={change} {...(places ? { places } : {})} />
        ))}
      />
      {changes.length > mostChanges ? (
        <Paragraph>{words("moreChanges", { count: changes.length - mostChanges })}</Paragraph>
      ) : null}
    </>
  );
}
