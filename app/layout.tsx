import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { PageFooter } from "@/components/shell/page-footer";
import { PageHeader } from "@/components/shell/page-header";
import { SkipLink } from "@/components/ui/skip-link";
import { locales } from "@/lib/i18n/locales";
import "./globals.css";

// Each answer carries a nonce of its own, so no page can be made beforehand.
export const dynamic = "force-dynamic";

export async function generateMetadata(): Promise<Metadata> {
  const words = await getTranslations("shell");
  return {
    title: { default: words("title"), template: `%s – ${words("name")}` },
    description: words("description"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  // The colour of the band at the top, --lp-brand.
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#0a3d49" },
    { media: "(prefers-color-scheme: dark)", color: "#092c35" },
  ],
};

/** Screens that stand in a waiting room have nothing around them that leads away. */
const isScreen = (path: string) => /^\/(kiosk|display)(\/|\?|$)/.test(path);

/** The document around every page, "not found" too, in the language that the address says. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const words = await getTranslations("shell");
  const isBare = isScreen((await headers()).get("x-page") ?? "");

  return (
    <html lang={locale} dir={locales[locale].direction}>
      <body>
        {/* No words go to the browser at large: a client component is given its own. */}
        {isBare ? null : <SkipLink href="#main">{words("skip")}</SkipLink>}
        {isBare ? null : <PageHeader locale={locale} />}
        {children}
        {isBare ? null : <PageFooter />}
      </body>
    </html>
  );
}
