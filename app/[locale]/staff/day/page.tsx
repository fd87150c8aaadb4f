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
import { locationsWith } from "@/lib/staff/policy";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "day" });
  return { title: words("title") };
}

/** The locations of which somebody sees the day. */
export default async function DaysPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff("day_see");
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("day");
  const places = await findPlacesToPlan(locationsWith(staff.roles, "day_see"));
  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("choose")}</Paragraph>
      <BulletList
        items={places.map(({ slug, name }) => (
          <Link key={slug} className="nl-link" href={`/staff/day/${slug}`}>
            {name}
          </Link>
        ))}
      />
    </Main>
  );
}
