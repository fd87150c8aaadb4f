import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { NotFoundPage } from "@/components/shell/not-found-page";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";
import { DateTime } from "@/lib/time";
import { findDisplay } from "@/lib/visit/find-display";
import { DisplayBoard } from "./display-board";

type Props = { params: Promise<{ locale: Locale; slug: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "display" });
  return { title: words("title") };
}

/** The screen of a waiting room, for anybody to see: numbers and desks, no names. It speaks Dutch and English. */
export default async function DisplayPage({ params }: Props) {
  const { locale, slug } = await params;
  setRequestLocale(locale);
  const place = await findPlaceBySlug(slug);
  if (!place?.active) return <NotFoundPage />;
  const words = await getTranslations("display");
  const spoken = (["nl", "en"] as const).map((language) => {
    const said = translator(language, "display");
    return { language, call: said("spoken", { number: "{number}", desk: "{desk}" }) };
  });
  return (
    <DisplayBoard
      place={place.name}
      source={`/api/display/${slug}`}
      timeZone={place.timeZone}
      first={await findDisplay(place, DateTime.now())}
      spoken={spoken}
      words={{
        number: words("number"),
        desk: words("desk"),
        nobody: words("nobody"),
        helped: words("helped"),
        next: words("next"),
        waiting: words("waiting"),
        away: words("away"),
        soundOn: words("soundOn"),
        soundOff: words("soundOff"),
      }}
    />
  );
}
