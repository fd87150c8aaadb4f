import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { type Locale, localeKeys, locales } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { BrandMark } from "./brand-mark";
import styles from "./page-header.module.css";

/** The address of this very page in another language. */
function inLanguage(askedPath: string, locale: Locale): string {
  return askedPath.replace(/^\/[a-z]{2}(?=[/?]|$)/, `/${locale}`);
}

export async function PageHeader({ locale }: { locale: Locale }) {
  const words = await getTranslations("shell");
  const askedPath = (await headers()).get("x-asked-path") ?? `/${locale}`;

  return (
    <header className={styles.header}>
      <div className={styles.inner}>
        <Link href="/" className={styles.brand} aria-label={words("home")}>
          <BrandMark className={styles.mark} />
          <span className={styles.name}>{words("name")}</span>
        </Link>
        <nav className={styles.nav} aria-label={words("navigation")}>
          <Link href="/find" className={styles.link}>
            {words("find")}
          </Link>
          {localeKeys
            .filter((other) => other !== locale)
            .map((other) => (
              <a key={other} href={inLanguage(askedPath, other)} lang={other} hrefLang={other} className={styles.link}>
                {locales[other].name}
              </a>
            ))}
        </nav>
      </div>
    </header>
  );
}
