import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { backLinkClass } from "@/components/ui/back-link";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { AvoidableTable } from "../avoidable-table";
import { WholeFigures } from "../whole-figures";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "figures" });
  return { title: words("title") };
}

/** The figures of one location. */
export default async function PlaceFiguresPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  const staff = await allowedStaff("figures_see", place?.id);
  if (!staff || !place) return <NotFoundPage />;
  const words = await getTranslations("figures.one");
  return (
    <Main
      title={words("title", { name: place.name })}
      wide
      before={
        <Link className={backLinkClass} href="/staff/figures">
          {words("back")}
        </Link>
      }
    >
      <WholeFigures locationId={place.id} timeZone={place.timeZone} />
      <AvoidableTable locationId={place.id} timeZone={place.timeZone} />
      <ActionRow>
        <Link className={buttonClass("secondary")} href={`/staff/plan/${slug}`}>
          {words("toPlan")}
        </Link>
      </ActionRow>
    </Main>
  );
}
