import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { ActionRow } from "@/components/ui/action-row";
import { Badge } from "@/components/ui/badge";
import { BulletList } from "@/components/ui/bullet-list";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { allowedStaff } from "@/lib/auth";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findLocations } from "@/lib/location/find-locations";
import { DateTime } from "@/lib/time";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "place" });
  return { title: words("title") };
}

/** Every location, to be changed, or to begin a new one from. */
export default async function PlacesPage({ params }: Props) {
  setRequestLocale((await params).locale);
  if (!(await allowedStaff("places_change"))) return <NotFoundPage />;
  const words = await getTranslations("place");
  const locations = await findLocations(DateTime.now());
  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("intro")}</Paragraph>
      <ActionRow>
        <Link className={buttonClass("primary")} href="/staff/places/new">
          {words("new")}
        </Link>
      </ActionRow>
      <BulletList
        items={locations.map(({ slug, name, active, bookedElsewhereUrl }) => (
          <span key={slug}>
            <Link className="nl-link" href={`/staff/places/${slug}`}>
              {name}
            </Link>{" "}
            {active ? null : <Badge>{words("inactive")}</Badge>}
            {bookedElsewhereUrl ? <Badge>{words("elsewhere")}</Badge> : null}
          </span>
        ))}
      />
    </Main>
  );
}
