import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { HelpPhone } from "@/components/appointment/help-phone";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { FollowOldLink } from "./follow-old-link";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "oldLink" });
  return { title: words("title"), robots: { index: false } };
}

/** Where every link of the old planner ends, in a browser that cannot follow it to its appointment. */
export default async function OldLinkPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const words = await getTranslations("oldLink");
  return (
    <Main title={words("title")}>
      <FollowOldLink locale={locale} />
      <Paragraph lead>{words("text")}</Paragraph>
      <Paragraph>{words("link")}</Paragraph>
      <ActionRow>
        <Link className={buttonClass("primary")} href="/find">
          {words("find")}
        </Link>
        <Link className={buttonClass("secondary")} href="/">
          {words("start")}
        </Link>
      </ActionRow>
      <Paragraph>{words.rich("phone", { phone: () => <HelpPhone /> })}</Paragraph>
    </Main>
  );
}
