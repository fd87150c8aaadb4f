import { getTranslations } from "next-intl/server";
import { BulletList } from "@/components/ui/bullet-list";
import { Paragraph } from "@/components/ui/paragraph";
import type { AboutChange } from "@/lib/plan/about-changes";
import type { PlanChange } from "@/lib/plan/schema";
import { ChangeWords, type PlaceNames } from "./change-words";

/** At most so many changes are told one by one. */
const mostChanges = 40;

type Props = { changes: readonly PlanChange[]; about?: readonly AboutChange[] | undefined; places?: PlaceNames };

/** The changes of an edit in words, each with its location and with what it is about, where that is known. */
export async function ChangeList({ changes, about, places }: Props) {
  const words = await getTranslations("plan.proposal");
  return (
    <>
      <BulletList
        items={changes.slice(0, mostChanges).map((change, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is written once, in this order
          <ChangeWords key={index} change={change} about={about?.[index]} {...(places ? { places } : {})} />
        ))}
      />
      {changes.length > mostChanges ? (
        <Paragraph>{words("moreChanges", { count: changes.length - mostChanges })}</Paragraph>
      ) : null}
    </>
  );
}
