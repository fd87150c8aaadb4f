"use client";

import { usePathname, useSearchParams } from "next/navigation";
import styles from "./page-header.module.css";

type Language = { key: string; name: string; direction: string };

/** This very page in the other languages. It runs in the browser too, since the header outlives the page below it. */
export function LanguageSwitch({ languages }: { languages: Language[] }) {
  const path = usePathname().replace(/^\/[^/]+/, "");
  const query = useSearchParams().toString();

  return languages.map(({ key, name, direction }) => (
    // No client-side step: the new language needs another document, whose lang and dir are its own.
    <a
      key={key}
      href={`/${key}${path}${query && `?${query}`}`}
      lang={key}
      hrefLang={key}
      dir={direction}
      className={styles.link}
    >
      {name}
    </a>
  ));
}
