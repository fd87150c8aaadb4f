import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { WholeFigures } from "../whole-figures";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "figures" });
  return { title: words("title") };
}

/** The figures of all locations together. */
export default async function CountryFiguresPage({ params }: Props) {
  setRequestLocale((await params).locale);
  if (!(await allowedStaff("figures_country"))) return <NotFoundPage />;
  const words = await getTranslations("figures.one");
  return (
    <Main
      title={words("country")}
      wide
      before={
        <Link className={backLinkClass} href="/staff/figures">
          {words("back")}
        </Link>
      }
    >
      <WholeFigures locationId={null} timeZone="Europe/Amsterdam" />
    </Main>
  );
}
