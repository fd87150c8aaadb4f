import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { currentStaff } from "@/lib/auth";
import { Link } from "@/lib/i18n/navigation";
import { may, type Permission } from "@/lib/staff/policy";
import { signOut } from "./actions";
import styles from "./layout.module.css";

/** The parts of the staff's side, and the right that each asks for. */
const sections = [
  { key: "home", href: "/staff", needs: null },
  { key: "plan", href: "/staff/plan", needs: "plan_see" },
  { key: "worklist", href: "/staff/worklist", needs: "worklist_solve" },
] as const satisfies { key: string; href: string; needs: Permission | null }[];

/** The staff's side: where one can go, and who is signed in. Before signing in there is nothing of it. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const staff = await currentStaff();
  if (!staff) return children;
  const words = await getTranslations("staff");
  return (
    <>
      <nav className={styles.bar} aria-label={words("navigation")}>
        <div className={styles.nav}>
          {sections
            .filter(({ needs }) => needs === null || may(staff.roles, needs))
            .map(({ key, href }) => (
              <Link key={key} href={href} className={styles.link}>
                {words(`sections.${key}`)}
              </Link>
            ))}
        </div>
        <form action={signOut} className={styles.who}>
          <span>{staff.name}</span>
          <Button look="subtle">{words("signOut")}</Button>
        </form>
      </nav>
      {children}
    </>
  );
}
