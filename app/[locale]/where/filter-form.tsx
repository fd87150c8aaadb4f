import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { locationKinds, needs, type Search, sessionKinds, sorts } from "@/lib/search/schema";
import styles from "./filter-form.module.css";
import { SearchFields } from "./search-fields";

type Props = {
  search: Search;
  locale: Locale;
  /** The first date that makes sense anywhere, "YYYY-MM-DD". */
  today: string;
  /** The kinds of location that there are. */
  kinds: Search["kinds"];
  /** What was typed, also when it is no postcode. */
  postcode: string | undefined;
  postcodeError: string | undefined;
};

/** How the list is ordered and narrowed: a form that asks for this page again. */
export function FilterForm({ search, locale, today, kinds, postcode, postcodeError }: Props) {
  const words = useTranslations("where.filters");
  const isNarrowed = search.days.length + search.kinds.length + search.needs.length > 0;
  const { services, persons, letter } = search;

  return (
    <div className={styles.panel}>
      <Disclosure summary={words("title")} isOpen={postcodeError !== undefined}>
        <form action={getPathname({ href: "/where", locale })} noValidate>
          <SearchFields search={{ services, persons, letter }} />
          <MainFilters search={search} today={today} postcode={postcode} postcodeError={postcodeError} />
          <div className={styles.end}>
            <div className={styles.more}>
              <Disclosure summary={words("more")} isOpen={isNarrowed}>
                <MoreFilters search={search} kinds={kinds} />
              </Disclosure>
            </div>
            <Button look="secondary">{words("submit")}</Button>
          </div>
        </form>
      </Disclosure>
    </div>
  );
}

/** What most people set: the order, from where, and until when. */
function MainFilters({ search, today, postcode, postcodeError }: Omit<Props, "locale" | "kinds">) {
  const words = useTranslations("where.filters");
  return (
    <div className={styles.fields}>
      <SelectField
        id="sort"
        name="sort"
        label={words("sort")}
        options={sorts.map((value) => ({ value, label: words(`sorts.${value}`) }))}
        defaultValue={search.sort}
      />
      <TextField
        id="postcode"
        name="postcode"
        label={words("postcode")}
        hint={words("postcodeHint")}
        error={postcodeError}
        defaultValue={postcode}
        inputMode="numeric"
        autoComplete="postal-code"
        maxLength={7}
        room="medium"
      />
      <TextField
        id="before"
        name="before"
        type="date"
        label={words("before")}
        hint={words(search.services.includes("TKV") ? "beforeTravel" : "beforeHint")}
        defaultValue={search.before}
        min={today}
        room="medium"
      />
    </div>
  );
}

function MoreFilters({ search, kinds }: Pick<Props, "search" | "kinds">) {
  const words = useTranslations("where.filters");
  const ofKind = useTranslations("location.kind");
  return (
    <div className={styles.groups}>
      <ChoiceGroup
        id="day"
        name="day"
        kind="checkbox"
        legend={words("days")}
        choices={sessionKinds.map((value) => ({
          value,
          label: words(`day.${value}`),
          isChosen: search.days.includes(value),
        }))}
      />
      <ChoiceGroup
        id="kind"
        name="kind"
        kind="checkbox"
        legend={words("kinds")}
        choices={locationKinds
          .filter((kind) => kinds.includes(kind))
          .map((value) => ({ value, label: ofKind(value), isChosen: search.kinds.includes(value) }))}
      />
      <ChoiceGroup
        id="need"
        name="need"
        kind="checkbox"
        legend={words("needs")}
        choices={needs.map((value) => ({
          value,
          label: words(`need.${value}`),
          isChosen: search.needs.includes(value),
        }))}
      />
    </div>
  );
}
