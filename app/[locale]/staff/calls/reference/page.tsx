import type { Metadata } from "next";
import { getLocale, getTranslations, setRequestLocale } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { EditForm } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { homeZone } from "@/lib/advice/home-date";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { referenceReasons } from "@/lib/phone/choices";
import { findReferences, type IssuedReference } from "@/lib/phone/find-references";
import { DateTime } from "@/lib/time";
import { SpelledCode } from "../[appointmentId]/spelled-code";
import { CallNav } from "../call-nav";
import { callFormWords } from "../form-words";
import { issue } from "./actions";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "calls" });
  return { title: words("reference.title") };
}

/** A reference for somebody without a number, and those that this agent issued today. */
export default async function ReferencePage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("appointments_find");
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("calls.reference");
  const issued = await findReferences(staff.id, DateTime.now());
  return (
    <Main title={words("title")} wide>
      <CallNav here="reference" />
      <Paragraph lead>{words("intro")}</Paragraph>
      <EditForm
        action={issue}
        hidden={{}}
        groups={[
          {
            key: "reference",
            fields: [
              {
                name: "reason",
                label: words("why"),
                kind: "radios",
                value: [],
                options: referenceReasons.map((value) => ({ value, label: words(`reasons.${value}`) })),
              },
              {
                name: "name",
                label: words("name"),
                hint: words("nameHint"),
                kind: "text",
                value: [""],
                autoComplete: "off",
              },
            ],
          },
        ]}
        words={await callFormWords(words("submit"))}
      />
      {issued.length > 0 ? <Heading level={2}>{words("issued")}</Heading> : null}
      {issued.map((reference) => (
        <Issued key={reference.id} reference={reference} />
      ))}
    </Main>
  );
}

async function Issued({ reference: { value, name, reason, issuedAt } }: { reference: IssuedReference }) {
  const [words, locale] = [await getTranslations("calls.reference"), await getLocale()];
  return (
    <Card>
      {value ? <SpelledCode code={value} /> : null}
      <p>
        {name ? <bdi>{name}, </bdi> : null}
        {words(`reasons.${reason}`)}, <DateAndTime instant={issuedAt.setZone(homeZone)} locale={locale} />
      </p>
    </Card>
  );
}
