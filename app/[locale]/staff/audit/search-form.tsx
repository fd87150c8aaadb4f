import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { auditActions } from "@/lib/audit/actions";
import type { AuditSearch } from "@/lib/audit/find-events";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { findPlacesToPlan } from "@/lib/location/find-places-to-plan";
import styles from "./page.module.css";

/** What to look for. Without JavaScript too: the search is the address. */
export async function SearchForm({ search, locale }: { search: AuditSearch; locale: Locale }) {
  const words = await getTranslations("audit");
  const places = await findPlacesToPlan("all");
  const actions = auditActions
    .map((value) => ({ value, label: words(`action.${value}`) }))
    .sort((one, other) => one.label.localeCompare(other.label, locale));
  return (
    <form action={getPathname({ href: "/staff/audit", locale })} className={styles.search}>
      <TextField id="who" name="who" label={words("who")} defaultValue={search.who} />
      <SelectField
        id="action"
        name="action"
        label={words("what")}
        defaultValue={search.action ?? ""}
        options={[{ value: "", label: words("anything") }, ...actions]}
      />
      <SelectField
        id="location"
        name="location"
        label={words("where")}
        defaultValue={search.location}
        options={[
          { value: "", label: words("everywhere") },
          ...places.map(({ slug, name }) => ({ value: slug, label: name })),
        ]}
      />
      <TextField id="from" name="from" type="date" label={words("from")} defaultValue={search.from ?? ""} />
      <TextField id="until" name="until" type="date" label={words("until")} defaultValue={search.until ?? ""} />
      {search.subject ? <input type="hidden" name="subject" value={search.subject} /> : null}
      <Button look="secondary">{words("find")}</Button>
    </form>
  );
}
