import { getTranslations } from "next-intl/server";
import { type Locale, localeKeys, locales } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { BrandMark } from "./brand-mark";
import { LanguageSwitch } from "./language-switch";
import styles from "./page-header.module.css";

export async function PageHeader({ locale }: { locale: Locale }) {
  const words = await getTranslations("shell");
  const others = localeKeys.filter((key) => key !== locale).map((key) => ({ key, ...locales[key] }));

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
          <LanguageSwitch languages={others} />
        </nav>
      </div>
    </header>
  );
}
