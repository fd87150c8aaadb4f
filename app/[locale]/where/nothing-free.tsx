import { useTranslations } from "next-intl";
import { HelpPhone } from "@/components/appointment/help-phone";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { useFilterWords } from "./filter-words";
import { filtersOf } from "./filters";
import styles from "./nothing-free.module.css";

/** What to do when no location can be chosen: let go of one filter, or call. */
export function NothingFree({ search, locale }: { search: Search; locale: Locale }) {
  const words = useTranslations("where.none");
  const say = useFilterWords(locale);
  const filters = filtersOf(search);

  return (
    <Notice kind="warning" title={words("title")}>
      {filters.length > 0 ? (
        <>
          <Paragraph>{words("loosen")}</Paragraph>
          <ul className={styles.filters}>
            {filters.map((filter) => (
              <li key={filter.kind + filter.value}>
                <Link href={`/where${searchQuery(filter.without)}`} className="nl-link">
                  {say(filter)}
                </Link>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Paragraph>{words.rich(filters.length > 0 ? "call" : "later", { phone: HelpPhone })}</Paragraph>
    </Notice>
  );
}
