import { getTranslations } from "next-intl/server";
import { Link } from "@/lib/i18n/navigation";
import styles from "./day-links.module.css";

type Props = {
  slug: string;
  mayWork: boolean;
  /** For how many appointments a document is still looked for. */
  checks: { all: number; soon: number };
};

/** What else there is of a day; on top, since the list below is as long as the day. */
export async function DayLinks({ slug, mayWork, checks }: Props) {
  const words = await getTranslations("day");
  const day = `/staff/day/${slug}`;
  const links = [
    ...(checks.all > 0
      ? [
          {
            href: `/staff/documents/${slug}#checks`,
            label: words("toChecks", { count: checks.all, soon: checks.soon }),
          },
        ]
      : []),
    { href: `${day}/print`, label: words("toPrint") },
    ...(mayWork
      ? [
          { href: `${day}/late`, label: words("toLate") },
          { href: `${day}/screens`, label: words("toScreens") },
        ]
      : []),
    { href: `${day}/close`, label: words("toEnd") },
  ];
  return (
    <ul className={styles.links}>
      {links.map(({ href, label }) => (
        <li key={href}>
          <Link className={`nl-link ${styles.link}`} href={href}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
