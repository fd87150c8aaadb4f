import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { BulletList } from "@/components/ui/bullet-list";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import { locationsWith, may } from "@/lib/staff/policy";
import { Found } from "./found";
import { newsOf } from "./news";
import { SearchForm } from "./search-form";

type Props = {
  params: Promise<{ locale: Locale }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "documents" });
  return { title: words("title") };
}

/** The locations whose documents somebody sees, and a search through all of them. */
export default async function DocumentsPage({ params, searchParams }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff("documents_see");
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("documents");
  const locationIds = locationsWith(staff.roles, "documents_see");
  const places = await findPlacesToPlan(locationIds);
  const { found } = newsOf(await searchParams);
  return (
    <Main title={words("title")}>
      <SearchForm />
      {found ? <Found ids={found} slug={null} locationIds={locationIds} /> : null}
      <Paragraph lead>{words("choose")}</Paragraph>
      <BulletList
        items={places.map(({ slug, name }) => (
          <Link key={slug} className="nl-link" href={`/staff/documents/${slug}`}>
            {name}
          </Link>
        ))}
      />
      {may(staff.roles, "documents_country") ? (
        <Link className="nl-link" href="/staff/documents/travel">
          {words("travelLink")}
        </Link>
      ) : null}
    </Main>
  );
}
