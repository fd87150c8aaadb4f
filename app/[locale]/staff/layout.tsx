import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { currentStaff } from "@/lib/auth";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";
import { signOut } from "./actions";
import styles from "./layout.module.css";
import { sections } from "./sections";

/** Pages that stand elsewhere than the section they belong to. */
const sectionOf: Record<string, string> = { "/staff/why": "/staff/figures" };

/** The staff's side: where one can go, and who is signed in. Before signing in there is nothing of it. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await currentStaff();
  if (!staff) return children;
  const words = await getTranslations("staff");
  const [locale, now] = [await getLocale(), DateTime.now().setZone("Europe/Amsterdam")];
  // Every link here loads a page whole, so the address that the server sees is the present one.
  const page = ((await headers()).get("x-page") ?? "").split("?")[0] ?? "";
  const path = sectionOf[page] ?? page;
  const isCurrent = (href: string) => path === href || (href !== "/staff" && path.startsWith(`${href}/`));
  const shown = sections.filter(({ needs }) => needs === null || may(staff.roles, needs));
  const present = shown.findLast(({ href }) => isCurrent(href));
  const list = (
    <ul className={styles.nav}>
      {shown.map(({ key, href }) => (
        <li key={key}>
          <Link href={href} className={styles.link} aria-current={isCurrent(href) ? "page" : undefined}>
            {words(`sections.${key}`)}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <nav className={styles.bar} aria-label={words("navigation")}>
        <div className={styles.wide}>{list}</div>
        {/* On a phone the list would push the work below the first screen. */}
        <details className={styles.narrow}>
          <summary className={styles.summary}>
            {words("menu")}
            {present ? <span className={styles.present}>{words(`sections.${present.key}`)}</span> : null}
          </summary>
          {list}
        </details>
        <form action={signOut} className={styles.who}>
          <Link
            href="/staff/account"
            className={styles.link}
            aria-current={isCurrent("/staff/account") ? "page" : undefined}
          >
            {staff.name}
          </Link>
          <Button look="subtle">{words("signOut")}</Button>
        </form>
      </nav>
      {/* Paper has no address and no clock: it says of when it is. */}
      <p className={styles.printed}>
        {words("printed", { date: dateInWords(now, locale), time: timeInWords(now, locale) })}
      </p>
      {children}
    </>
  );
}
