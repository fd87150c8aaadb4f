import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { EditForm } from "@/components/plan/edit-form";
import { NotFoundPage } from "@/components/shell/not-found-page";
import { backLinkClass } from "@/components/ui/back-link";
import { Main } from "@/components/ui/main";
import { allowedStaff } from "@/lib/auth";
import { findDesks } from "@/lib/desk/find-desks";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { storedLocation } from "@/lib/location/stored-location";
import { change } from "../actions";
import { deskWords, servicesField } from "../desk-fields";

type Props = { params: Promise<{ locale: Locale; slug: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "place.desks" });
  return { title: words("title") };
}

/** One desk: what it is called, what can be done there, and whether it is used. */
export default async function DeskPage({ params }: Props) {
  const { locale, slug, id } = await params;
  setRequestLocale(locale);
  const staff = await allowedStaff("places_change");
  const location = await storedLocation(slug);
  const desk = location && staff ? (await findDesks(location.id)).find((one) => one.id === id) : undefined;
  if (!staff || !location || location.slug !== slug || !desk) return <NotFoundPage />;
  const words = await getTranslations("place.desks");
  return (
    <Main
      title={words("namedAt", { name: desk.name, place: location.name })}
      before={
        <Link className={backLinkClass} href={`/staff/places/${slug}/desks`}>
          {words("titleOf", { place: location.name })}
        </Link>
      }
    >
      <EditForm
        key={desk.revision}
        action={change}
        hidden={{ id, locationId: location.id, revision: String(desk.revision) }}
        groups={[
          {
            key: "desk",
            fields: [
              { name: "name", label: words("name"), hint: words("nameHint"), kind: "text", value: [desk.name] },
              await servicesField(location, desk.services),
              {
                name: "active",
                label: words("active"),
                kind: "checks",
                value: desk.active ? ["yes"] : [],
                options: [{ value: "yes", label: words("activeYes") }],
              },
            ],
          },
        ]}
        words={await deskWords(words("save"))}
      />
    </Main>
  );
}
