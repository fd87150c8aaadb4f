import { getTranslations } from "next-intl/server";
import { CountTabs } from "@/components/staff/count-tabs";
import type { WorklistCounts } from "@/lib/worklist/find-worklist";
import { worklistKinds } from "@/lib/worklist/kinds";
import type { WorklistAddress } from "@/lib/worklist/schema";
import { worklistHref } from "./worklist-address";

type Props = { counts: WorklistCounts; asked: WorklistAddress };

/** How many there are of each kind, and the way to each. */
export async function KindTabs({ counts, asked }: Props) {
  const words = await getTranslations("worklist.tabs");
  const toDo = counts.orphan + counts.alternative + counts.moved + counts.cancelled;
  const tabs = [
    { kind: undefined, count: toDo, label: words("all") },
    ...worklistKinds.map((kind) => ({ kind, count: counts[kind], label: words(kind) })),
  ];
  return (
    <CountTabs
      label={words("label")}
      tabs={tabs.map(({ kind, count, label }) => ({
        href: worklistHref({ ...asked, kind, page: 1 }),
        label,
        count,
        isCurrent: asked.kind === kind,
      }))}
    />
  );
}
