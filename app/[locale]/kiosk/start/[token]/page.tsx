import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { findKiosk } from "@/lib/kiosk/find-kiosk";
import { start } from "../../actions";
import { NoKiosk } from "../../no-kiosk";

type Props = { params: Promise<{ locale: Locale; token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "kiosk" });
  return { title: words("start.title") };
}

/** Where the link of a kiosk leads: opening it changes nothing, the press makes this browser the kiosk. */
export default async function StartKioskPage({ params }: Props) {
  const { locale, token } = await params;
  setRequestLocale(locale);
  const [kiosk, words] = [await findKiosk(token), await getTranslations("kiosk.start")];
  if (!kiosk) return <NoKiosk />;
  return (
    <Main title={words("title")}>
      <Paragraph lead>{words("text", { place: kiosk.place.name })}</Paragraph>
      <form action={start}>
        <input type="hidden" name="token" value={token} />
        <Button>{words("submit")}</Button>
      </form>
    </Main>
  );
}
