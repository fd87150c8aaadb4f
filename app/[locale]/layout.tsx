import type { Metadata, Viewport } from "next";
import { notFound } from "next/navigation";
import { hasLocale, NextIntlClientProvider } from "next-intl";
import { getTranslations, setRequestLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { PageFooter } from "@/components/shell/page-footer";
import { PageHeader } from "@/components/shell/page-header";
import { SkipLink } from "@/components/ui/skip-link";
import { locales } from "@/lib/i18n/locales";
import { routing } from "@/lib/i18n/routing";
import "../globals.css";

// Each answer carries a nonce of its own, so no page can be made beforehand.
export const dynamic = "force-dynamic";

type Props = { children: ReactNode; params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const words = await getTranslations({ locale, namespace: "shell" });
  return {
    title: { default: words("title"), template: `%s – ${words("name")}` },
    description: words("description"),
  };
}

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#11181a" },
  ],
};

export default async function LocaleLayout({ children, params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const words = await getTranslations("shell");

  return (
    <html lang={locale} dir={locales[locale].direction}>
      <body>
        {/* The language, for links in the browser; no words: a client component is given its own. */}
        <NextIntlClientProvider messages={null}>
          <SkipLink href="#main">{words("skip")}</SkipLink>
          <PageHeader locale={locale} />
          {children}
          <PageFooter />
        </NextIntlClientProvider>
      </body>
    </html>
  );
}
