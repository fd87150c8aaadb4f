import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Card } from "@/components/ui/card";
import { DataList } from "@/components/ui/data-list";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { PageOutcome } from "@/components/ui/page-outcome";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import { findTransferTimes } from "@/lib/document/find-transfer-times";
import { transferErrors } from "@/lib/document/transfer-times";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { saveAnywhere, savePair } from "./actions";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "documents.travel" });
  return { title: words("title") };
}

/** How many working days documents travel between locations. */
export default async function TravelPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  if (!(await allowedStaff("documents_country"))) return <NotFoundPage />;
  const words = await getTranslations("documents.travel");
  const all = await getTranslations("documents");
  const { anywhere, pairs } = await findTransferTimes();
  return (
    <Main
      title={words("title")}
      before={
        <Link className={backLinkClass} href="/staff/documents">
          {all("title")}
        </Link>
      }
    >
      {(await searchParams).done === "saved" ? (
        <PageOutcome kind="ok" role="status">
          {words("saved")}
        </PageOutcome>
      ) : null}
      <Paragraph lead>{words("intro")}</Paragraph>
      <Card>
        <Heading level={2} look={3}>
          {words("anywhere")}
        </Heading>
        <EditForm
          action={saveAnywhere}
          hidden={{}}
          groups={[
            {
              key: "anywhere",
              fields: [{ name: "anywhere", label: words("days"), kind: "number", value: [`${anywhere}`] }],
            },
          ]}
          words={await wordsOf()}
        />
      </Card>
      <Heading level={2}>{words("pairs")}</Heading>
      {pairs.length === 0 ? (
        <Paragraph>{words("none")}</Paragraph>
      ) : (
        <DataList
          items={pairs.map(({ fromName, toName, workingDays: days }) => ({
            term: `${fromName} → ${toName}`,
            value: words("count", { days }),
          }))}
        />
      )}
      <Card>
        <Heading level={2} look={3}>
          {words("add")}
        </Heading>
        <EditForm
          key={pairs.map(({ id, workingDays }) => `${id} ${workingDays}`).join()}
          action={savePair}
          hidden={{}}
          groups={[{ key: "pair", fields: await pairFields() }]}
          words={await wordsOf()}
        />
      </Card>
    </Main>
  );
}

async function wordsOf() {
  const [words, all] = [await getTranslations("documents.travel"), await getTranslations("documents.errors")];
  return {
    submit: words("submit"),
    errorTitle: all("title"),
    other: all("other"),
    errors: Object.fromEntries(transferErrors.map((code) => [code, all(code)])),
  };
}

async function pairFields(): Promise<FieldSpec[]> {
  const words = await getTranslations("documents.travel");
  const places = (await findPlacesToPlan("all")).filter(({ active }) => active);
  const options = [{ value: "", label: "–" }, ...places.map(({ id, name }) => ({ value: id, label: name }))];
  return [
    { name: "from", label: words("from"), kind: "select", value: [""], options },
    { name: "to", label: words("to"), kind: "select", value: [""], options },
    { name: "days", label: words("days"), hint: words("daysHint"), kind: "number", value: [""] },
  ];
}
