import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { staffFormWords } from "@/components/staff/form-words";
import { grantFields } from "@/components/staff/grant-fields";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { linkHours } from "@/lib/staff/make-link";
import { invite } from "../actions";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("invite.title") };
}

/** Somebody new. */
export default async function InvitePage({ params }: Props) {
  setRequestLocale((await params).locale);
  if (!(await allowedStaff("staff_manage"))) return <NotFoundPage />;
  const words = await getTranslations("staff");
  const shown = { title: words("invite.shownAny"), text: words("invite.shownHint", { hours: linkHours }) };
  return (
    <Main
      title={words("invite.title")}
      before={
        <Link className={backLinkClass} href="/staff/members">
          {words("members.title")}
        </Link>
      }
    >
      <Paragraph lead>{words("invite.intro")}</Paragraph>
      <EditForm
        action={invite}
        hidden={{}}
        groups={[
          {
            key: "who",
            legend: words("invite.who"),
            fields: [
              { name: "name", label: words("link.name"), kind: "text", value: [], autoComplete: "off" },
              { name: "email", label: words("link.email"), kind: "email", value: [], autoComplete: "off" },
            ],
          },
          { key: "what", legend: words("invite.what"), fields: await grantFields() },
        ]}
        words={await staffFormWords(words("invite.submit"), shown)}
      />
    </Main>
  );
}
