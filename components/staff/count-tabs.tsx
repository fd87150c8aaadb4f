import { Link } from "@/lib/i18n/navigation";
import styles from "./count-tabs.module.css";

type Tab = { href: string; label: string; count: number; isCurrent: boolean };

/** The lists of a page, each with how much stands on it. */
export function CountTabs({ label, tabs }: { label: string; tabs: Tab[] }) {
  return (
    <nav className={styles.tabs} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.label} className={styles.tab} href={tab.href} aria-current={tab.isCurrent ? "page" : undefined}>
          <span className={styles.count}>{tab.count}</span> {tab.label}
        </Link>
      ))}
    </nav>
  );
}
