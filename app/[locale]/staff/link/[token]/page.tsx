import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { staffFormWords } from "@/components/staff/form-words";
import { Card } from "@/components/ui/card";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { isDemonstration } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { findLink, type Link } from "@/lib/staff/find-link";
import { DateTime } from "@/lib/time";
import { redeem } from "./actions";

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "staff" });
  return { title: words("link.title") };
}

/** Where a one-time link leads: a password, and for the first administrator who they are. Opening it uses nothing up. */
export default async function LinkPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const words = await getTranslations("staff.link");
  const link = await findLink(token, { now: DateTime.now(), isDemo: isDemonstration() });
  if (!link) {
    return (
      <Main title={words("overTitle")}>
        <Paragraph lead>{words("over")}</Paragraph>
      </Main>
    );
  }
  return (
    <Main title={words(link.kind === "first" ? "firstTitle" : "title")}>
      <Paragraph lead>
        {link.kind === "first" ? words("firstIntro") : words("intro", { name: link.name, email: link.email })}
      </Paragraph>
      <Card>
        <EditForm
          action={redeem}
          hidden={{ token }}
          groups={[{ key: "who", fields: await fieldsOf(link) }]}
          words={await staffFormWords(words("submit"))}
        />
      </Card>
    </Main>
  );
}

async function fieldsOf(link: Link): Promise<FieldSpec[]> {
  const words = await getTranslations("staff.link");
  const person: FieldSpec[] = [
    { name: "name", label: words("name"), kind: "text", value: [], autoComplete: "name" },
    { name: "email", label: words("email"), kind: "email", value: [], autoComplete: "username" },
  ];
  return [
    ...(link.kind === "first" ? person : []),
    {
      name: "password",
      label: words("password"),
      hint: words("passwordHint"),
      kind: "password",
      value: [],
      autoComplete: "new-password",
    },
  ];
}
