import { useTranslations } from "next-intl";
import { VisuallyHidden } from "@/components/ui/visually-hidden";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { Place } from "@/lib/place/find-place";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import styles from "./active-filters.module.css";
import { useFilterWords } from "./filter-words";
import { filtersOf, withoutFilters } from "./filters";

type Props = { search: Search; place: Place | null; locale: Locale };

/** What narrows the list now; a press takes one away. */
export function ActiveFilters({ search, place, locale }: Props) {
  const words = useTranslations("where.filters");
  const say = useFilterWords(locale);
  const chips = filtersOf(search).map((filter) => ({ name: say(filter), without: filter.without }));
  if (place) {
    chips.push({
      name: words("fromChosen", { postcode: place.postcode, place: place.name }),
      without: { ...search, postcode: undefined, sort: "wait" },
    });
  }
  if (chips.length === 0) return null;

  return (
    <div className={styles.active}>
      <span id="active-filters" className={styles.title}>
        {words("active")}
      </span>
      <ul aria-labelledby="active-filters" className={styles.chips}>
        {chips.map(({ name, without }) => (
          <li key={name}>
            <Chip name={name} without={without} />
          </li>
        ))}
        {chips.length > 1 ? (
          <li>
            <Link
              href={`/where${searchQuery({ ...withoutFilters(search), postcode: undefined, sort: "wait" })}`}
              className={styles.clear}
            >
              {words("clear")}
            </Link>
          </li>
        ) : null}
      </ul>
    </div>
  );
}

/** One filter, and the way to be rid of it. */
function Chip({ name, without }: { name: string; without: Search }) {
  const words = useTranslations("where.filters");
  return (
    <Link href={`/where${searchQuery(without)}`} className={styles.chip}>
      <span aria-hidden="true">{name}</span>
      <VisuallyHidden>{words("remove", { name })}</VisuallyHidden>
      <span aria-hidden="true" className={styles.cross}>
        ×
      </span>
    </Link>
  );
}
