import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { z } from "zod";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { allowedStaff } from "@/lib/auth";
import { findHandovers } from "@/lib/handover/find-handovers";
import type { Locale } from "@/lib/i18n/locales";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { locationsWith } from "@/lib/staff/policy";
import { lookUp } from "./actions";
import { RegisterTable } from "./register-table";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "handover" });
  return { title: words("title") };
}

/** The ids in an address; null when nothing was looked up. */
const foundIn = (text: unknown) =>
  typeof text === "string" ? text.split(",").filter((id) => z.uuid().safeParse(id).success) : null;

/** The register of hand-overs of the locations where somebody works with documents. */
export default async function HandoversPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff("documents_work");
  if (!staff) return <NotFoundPage />;
  const query = await searchParams;
  const words = await getTranslations("handover");
  const places = await findPlacesToPlan(locationsWith(staff.roles, "documents_work"));
  const place = places.find(({ slug }) => slug === query.location) ?? places[0];
  const ids = foundIn(query.found);
  const lines = place && ids ? await findHandovers(ids, place.id) : null;
  return (
    <Main title={words("title")} wide>
      <Paragraph lead>{words("intro")}</Paragraph>
      {query.missing ? (
        <Notice kind="warning" role="alert">
          {words("missing")}
        </Notice>
      ) : null}
      {place ? <SearchForm places={places} place={place} /> : null}
      {place && lines ? (
        <section aria-labelledby="found" role="status">
          <Heading level={2} id="found">
            {words("found", { count: lines.length })}
          </Heading>
          {lines.length === 50 ? <Paragraph>{words("most")}</Paragraph> : null}
          {lines.length > 0 ? <RegisterTable lines={lines} timeZone={place.timeZone} /> : null}
        </section>
      ) : null}
    </Main>
  );
}

async function SearchForm({ places, place }: { places: readonly StaffPlace[]; place: StaffPlace }) {
  const words = await getTranslations("handover");
  return (
    <Card>
      <form action={lookUp}>
        <SelectField
          id="location"
          name="location"
          label={words("location")}
          defaultValue={place.slug}
          options={places.map(({ slug, name }) => ({ value: slug, label: name }))}
        />
        <TextField id="number" name="number" label={words("number")} room="medium" autoComplete="off" />
        <TextField id="name" name="name" label={words("name")} autoComplete="off" maxLength={100} />
        <TextField id="date" name="date" type="date" label={words("date")} room="medium" />
        <Button>{words("submit")}</Button>
      </form>
    </Card>
  );
}
