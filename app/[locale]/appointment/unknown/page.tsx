import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { HelpPhone } from "@/components/appointment/help-phone";
import { BulletList } from "@/components/ui/bullet-list";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { setAnswerStatus } from "@/lib/answer-status";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "appointment.unknown" });
  return { title: words("title"), robots: { index: false } };
}

/**
 * Where a link that leads to no appointment ends: the same page whether there never was one or it was never confirmed.
 *
 * A page of its own, since what Next sends for a thrown "not found" is blank without JavaScript.
 */
export default async function UnknownAppointmentPage({ params }: Props) {
  setRequestLocale((await params).locale);
  setAnswerStatus(404);
  const words = await getTranslations("appointment.unknown");
  const to = (href: string) => (text: ReactNode) => (
    <Link className="nl-link" href={href}>
      {text}
    </Link>
  );
  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("text")}</Paragraph>
      <BulletList
        items={[
          words("link"),
          words.rich("find", { find: to("/find") }),
          words.rich("again", { start: to("/") }),
          words.rich("phone", { phone: () => <HelpPhone /> }),
        ]}
      />
    </Main>
  );
}
