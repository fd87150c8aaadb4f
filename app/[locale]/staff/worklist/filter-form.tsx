import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import { reachWays } from "@/lib/worklist/kinds";
import type { WorklistAddress } from "@/lib/worklist/schema";
import styles from "./filter-form.module.css";

type Props = { asked: WorklistAddress; places: { slug: string; name: string }[]; locale: Locale };

/** Whose worklist, and who can be reached how. The form only asks for a page. */
export async function FilterForm({ asked, places, locale }: Props) {
  const words = await getTranslations("worklist");
  return (
    <form
      action={getPathname({ href: "/staff/worklist", locale })}
      className={styles.form}
      aria-label={words("filter.title")}
    >
      {asked.kind ? <input type="hidden" name="kind" value={asked.kind} /> : null}
      {places.length > 1 ? (
        <SelectField
          id="location"
          name="location"
          label={words("filter.location")}
          defaultValue={asked.location ?? ""}
          options={[
            { value: "", label: words("filter.everywhere") },
            ...places.map(({ slug, name }) => ({ value: slug, label: name })),
          ]}
        />
      ) : null}
      <SelectField
        id="way"
        name="way"
        label={words("filter.way")}
        defaultValue={asked.way ?? ""}
        options={[
          { value: "", label: words("filter.anyWay") },
          ...reachWays.map((way) => ({ value: way, label: words(`way.${way}`) })),
        ]}
      />
      <Button look="secondary">{words("filter.submit")}</Button>
    </form>
  );
}
