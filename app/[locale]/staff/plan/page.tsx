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
  const words = await getTranslations({ locale: (await params).locale, namespace: "plan" });
  return { title: words("title") };
}

/** The locations whose plan somebody may see. */
export default async function PlanPage({ params }: Props) {
  setRequestLocale((await params).locale);
  const staff = await allowedStaff("plan_see");
  if (!staff) return <NotFoundPage />;
  const words = await getTranslations("plan");
  const places = await findPlacesToPlan(locationsWith(staff.roles, "plan_see"));
  return (
    <Main title={words("title")} wide>
      <Paragraph lead>{words("intro")}</Paragraph>
      <BulletList
        items={places.map(({ slug, name, active }) => (
          <span key={slug}>
            <Link className="nl-link" href={`/staff/plan/${slug}`}>
              {name}
            </Link>
            {active ? null : ` (${words("inactive")})`}
          </span>
        ))}
      />
    </Main>
  );
}
