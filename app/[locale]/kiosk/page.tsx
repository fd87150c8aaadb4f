import type { Metadata } from "next";
import { getTranslations, setRequestLocale } from "next-intl/server";
import { ownKiosk } from "@/app/_cookies/kiosk-cookie";
import { classNames } from "@/components/ui/class-names";
import { type Locale, localeKeys, locales } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import styles from "./kiosk.module.css";
import { KioskPage } from "./kiosk-page";
import { NoKiosk } from "./no-kiosk";

type Props = { params: Promise<{ locale: Locale }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const words = await getTranslations({ locale: (await params).locale, namespace: "kiosk" });
  return { title: words("title") };
}

/** Where the kiosk waits for somebody. */
export default async function KioskStartPage({ params }: Props) {
  const { locale } = await params;
  setRequestLocale(locale);
  const [kiosk, words] = [await ownKiosk(), await getTranslations("kiosk")];
  if (!kiosk) return <NoKiosk />;
  return (
    <KioskPage title={words("welcome")} place={kiosk.place.name}>
      <nav aria-label={words("language")}>
        <ul className={styles.languages}>
          {localeKeys.map((key) => (
            <li key={key}>
              {/* Another document: its language is its own. */}
              <a
                className={styles.language}
                href={`/${key}/kiosk`}
                lang={key}
                aria-current={key === locale ? "true" : undefined}
              >
                {locales[key].name}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul className={styles.ways}>
        <li>
          <Link className={classNames(styles.way, styles.wayMain)} href="/kiosk/appointment">
            {words("with")}
          </Link>
        </li>
        {kiosk.takesWalkIns ? (
          <li>
            <Link className={styles.way} href="/kiosk/without">
              {words("without")}
            </Link>
          </li>
        ) : null}
      </ul>
      <p>{words("help")}</p>
    </KioskPage>
  );
}
