import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff, isDemonstration } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { findMember } from "@/lib/staff/find-members";
import { providerSettings } from "@/lib/staff/provider-settings";
import { Password } from "./password";
import { Sessions } from "./sessions";
import { Totp } from "./totp";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const saves = ["password", "totp", "session", "sessions"] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("account.title") };
}

/** What somebody keeps of their own: the password, a second step, and where they are signed in. */
export default async function AccountPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff(null);
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("staff.account");
  const { saved } = await searchParams;
  const said = saves.find((one) => one === saved);
  const member = await findMember(staff.id, { isDemo: isDemonstration() });
  return (
    <Main title={words("title")}>
      {said ? (
        <PageOutcome kind="ok" role="status">
          {words(`saved.${said}`)}
        </PageOutcome>
      ) : null}
      <Paragraph lead>{words("intro", { name: staff.name, email: staff.email })}</Paragraph>
      {member?.isProvider ? (
        <Notice>{words("provider", { provider: providerSettings()?.name ?? "" })}</Notice>
      ) : (
        <>
          <Password />
          <Totp staff={staff} />
        </>
      )}
      <Sessions staff={staff} />
    </Main>
  );
}
