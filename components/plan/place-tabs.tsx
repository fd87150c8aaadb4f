import { getTranslations } from "next-intl/server";
import { Link } from "@/lib/i18n/navigation";
import styles from "./place-tabs.module.css";

const tabs = [
  { key: "week", path: "" },
  { key: "month", path: "/month" },
  { key: "openings", path: "/openings" },
  { key: "closures", path: "/closures" },
  { key: "stock", path: "/stock" },
  { key: "history", path: "/history" },
] as const;

/** The pages on the plan of one location. */
export async function PlaceTabs({ slug, current }: { slug: string; current: (typeof tabs)[number]["key"] }) {
  const words = await getTranslations("plan.tabs");
  return (
    <nav className={styles.tabs} aria-label={words("label")}>
      {tabs.map(({ key, path }) => (
        <Link
          key={key}
          href={`/staff/plan/${slug}${path}`}
          className={styles.tab}
          aria-current={key === current ? "page" : undefined}
        >
          {words(key)}
        </Link>
      ))}
    </nav>
  );
}
