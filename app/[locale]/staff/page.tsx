import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { AlarmList } from "@/components/figures/alarm-list";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { WorklistSummary } from "@/components/worklist/worklist-summary";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { may } from "@/lib/staff/policy";
import styles from "./page.module.css";
import { sections } from "./sections";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("title") };
}

/** Where somebody who works here begins: what they may do. */
export default async function StaffPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff(null);
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("staff");
  const held = [...new Set(staff.roles.map(({ role }) => role))];
  const parts = [
    ...sections.filter((section) => section.key !== "home" && section.key !== "worklist"),
    { key: "account", href: "/staff/account", needs: null } as const,
  ];
  return (
    <Main title={words("hello", { name: staff.name })} wide>
      <Paragraph lead>{words("roles", { roles: held.map((role) => words(`role.${role}`)).join(", ") })}</Paragraph>
      <AlarmList staff={staff} />
      <div className={styles.cards}>
        <WorklistSummary staff={staff} />
        {parts
          .filter(({ needs }) => needs === null || may(staff.roles, needs))
          .map(({ key, href }) => (
            <Card key={key}>
              <Heading level={2} look={3}>
                <Link className="nl-link" href={href}>
                  {words(`sections.${key}`)}
                </Link>
              </Heading>
              <Paragraph>{words(`cards.${key}`)}</Paragraph>
            </Card>
          ))}
      </div>
    </Main>
  );
}
