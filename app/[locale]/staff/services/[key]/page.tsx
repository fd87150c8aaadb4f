import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { serviceErrors } from "@/lib/service/change-service";
import { findServices } from "@/lib/service/find-services";
import { findServiceWords, type ServiceWords } from "@/lib/service/service-words";
import { saveService } from "../actions";

type Props = {
  params: Promise<{ locale: Locale; key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "serviceForm" });
  return { title: words("title") };
}

/** What people read of the service, in one language. */
async function wordFields(language: "nl" | "en", shown: ServiceWords): Promise<FieldSpec[]> {
  const words = await getTranslations("serviceForm");
  const name = (field: string) => `${field}_${language}`;
  return [
    ...(["name", "plain", "example"] as const).map(
      (field): FieldSpec => ({ name: name(field), label: words(field), kind: "text", value: [shown[field]] }),
    ),
    ...(["bring", "know"] as const).map(
      (field): FieldSpec => ({
        name: name(field),
        label: words(field),
        hint: words("linesHint"),
        kind: "lines",
        value: [shown[field].join("\n")],
      }),
    ),
  ];
}

/** One service: how long it takes, and what people read of it. */
export default async function ServicePage({ params, searchParams }: Props) {
  const { locale, key } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("places_change");
  const service = (await findServices()).find((one) => one.key === key);
  if (!staff || !service) return <NotFoundPage />;
  const { words: shown, version } = await findServiceWords(service.key);
  const [words, errors] = [await getTranslations("serviceForm"), await getTranslations("serviceForm.errors")];
  const lengths = (["firstMinutes", "extraMinutes", "maxPersons"] as const).map(
    (name): FieldSpec => ({ name, label: words(name), kind: "number", value: [String(service[name])] }),
  );
  return (
    <Main
      title={shown[locale].name}
      before={
        <Link className={backLinkClass} href="/staff/services">
          {words("title")}
        </Link>
      }
    >
      {(await searchParams).done === undefined ? null : (
        <PageOutcome kind="ok" role="status">
          {words("done")}
        </PageOutcome>
      )}
      <Paragraph lead>{words("intro")}</Paragraph>
      <EditForm
        key={version}
        action={saveService}
        hidden={{ key: service.key, version: String(version) }}
        groups={[
          { key: "lengths", legend: words("lengths"), fields: lengths },
          { key: "nl", legend: words("nl"), fields: await wordFields("nl", shown.nl) },
          { key: "en", legend: words("en"), fields: await wordFields("en", shown.en) },
        ]}
        words={{
          submit: words("save"),
          errorTitle: errors("title"),
          other: errors("other"),
          errors: Object.fromEntries(serviceErrors.map((code) => [code, errors(code)])),
        }}
      />
    </Main>
  );
}
