import { getTranslations } from "next-intl/server";
import { Link } from "@/lib/i18n/navigation";
import styles from "./day-links.module.css";

/** What else there is of a day; on top, since the list below is as long as the day. */
export async function DayLinks({ slug, mayWork }: { slug: string; mayWork: boolean }) {
  const words = await getTranslations("day");
  const links = [
    { to: "print", label: words("toPrint") },
    ...(mayWork
      ? [
          { to: "late", label: words("toLate") },
          { to: "screens", label: words("toScreens") },
        ]
      : []),
    { to: "close", label: words("toEnd") },
  ];
  return (
    <ul className={styles.links}>
      {links.map(({ to, label }) => (
        <li key={to}>
          <Link className={`nl-link ${styles.link}`} href={`/staff/day/${slug}/${to}`}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
