import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { memberTones } from "@/components/staff/member-tones";
import { backLinkClass } from "@/components/ui/back-link";
import { Badge } from "@/components/ui/badge";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff, isDemonstration } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findMember } from "@/lib/staff/find-members";
import { Account } from "./account";
import styles from "./page.module.css";
import { Person } from "./person";
import { Roles } from "./roles";
import { Sessions } from "./sessions";

type Props = {
  params: Promise<{ locale: Locale; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const refusals = ["last_administrator", "not_there"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("members.title") };
}

/** One of the staff: what they may do, whether they can sign in, and where they are. */
export default async function MemberPage({ params, searchParams }: Props) {
  const { locale, id } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("staff_manage");
  const member = staff && (await findMember(id, { isDemo: isDemonstration() }));
  if (!member) return <NotFoundPage />;
  const words = await getTranslations("staff");
  const { done, refused } = await searchParams;
  const refusal = refusals.find((one) => one === refused);
  return (
    <Main
      title={member.name}
      before={
        <Link className={backLinkClass} href="/staff/members">
          {words("members.title")}
        </Link>
      }
    >
      {refusal ? (
        <PageOutcome kind="error" role="alert">
          {words(`errors.${refusal}`)}
        </PageOutcome>
      ) : null}
      {done && !refusal ? (
        <PageOutcome kind="ok" role="status">
          {words("member.done")}
        </PageOutcome>
      ) : null}
      <Paragraph lead>
        <span className={styles.email}>{member.email}</span>{" "}
        <Badge tone={memberTones[member.state]}>{words(`members.states.${member.state}`)}</Badge>
      </Paragraph>
      <Person member={member} />
      <Roles member={member} />
      <Sessions member={member} />
      <Account member={member} />
    </Main>
  );
}
