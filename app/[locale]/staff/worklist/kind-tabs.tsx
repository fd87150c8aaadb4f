import { getTranslations } from "next-intl/server";
import { Link } from "@/lib/i18n/navigation";
import type { WorklistCounts } from "@/lib/worklist/find-worklist";
import { worklistKinds } from "@/lib/worklist/kinds";
import type { WorklistAddress } from "@/lib/worklist/schema";
import styles from "./kind-tabs.module.css";
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
    <nav className={styles.tabs} aria-label={words("label")}>
      {tabs.map(({ kind, count, label }) => (
        <Link
          key={label}
          className={styles.tab}
          href={worklistHref({ ...asked, kind, page: 1 })}
          aria-current={asked.kind === kind ? "page" : undefined}
        >
          <span className={styles.count}>{count}</span> {label}
        </Link>
      ))}
    </nav>
  );
}
