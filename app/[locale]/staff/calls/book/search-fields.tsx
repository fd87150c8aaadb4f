import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { getPathname } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { sorts } from "@/lib/search/schema";
import { findServices } from "@/lib/service/find-services";
import { maxPersonsPerParty } from "@/lib/service/visit-minutes";
import { accessKeys } from "../access-keys";
import styles from "./search-fields.module.css";

type Props = { search: Search; asked: { from?: string | undefined }; isAgain: boolean };

/** What for, how many, and near what. The form only asks for the page with the times. */
export async function SearchFields({ search, asked, isAgain }: Props) {
  const [words, names, locale] = [
    await getTranslations("calls.book"),
    await getTranslations("service"),
    await getLocale(),
  ];
  const services = await findServices();
  return (
    <form action={`${getPathname({ href: "/staff/calls/book", locale })}#times`} className={styles.form}>
      {isAgain ? <input type="hidden" name="again" value="1" /> : null}
      <ChoiceGroup
        id="service"
        name="service"
        legend={words("services")}
        kind="checkbox"
        compact
        choices={services.map(({ key }) => ({
          value: key,
          label: `${key} ${names(`${key}.name`)}`,
          isChosen: search.services.includes(key),
        }))}
        accessKey={accessKeys.first}
      />
      <div className={styles.row}>
        <TextField
          id="persons"
          name="persons"
          type="number"
          min={1}
          max={maxPersonsPerParty}
          label={words("persons")}
          defaultValue={search.persons}
          room="short"
        />
        <TextField
          id="postcode"
          name="postcode"
          label={words("postcode")}
          defaultValue={search.postcode}
          room="short"
          inputMode="numeric"
          autoComplete="off"
          maxLength={7}
        />
        <SelectField
          id="sort"
          name="sort"
          label={words("sort")}
          defaultValue={search.sort}
          options={sorts.map((value) => ({ value, label: words(`sorts.${value}`) }))}
        />
        <TextField id="from" name="from" type="date" label={words("from")} defaultValue={asked.from} room="medium" />
      </div>
      <ChoiceGroup
        id="need"
        name="need"
        legend={words("needs")}
        kind="checkbox"
        compact
        choices={(["extra_time", "step_free", "private_photo_room", "interpreter"] as const).map((need) => ({
          value: need,
          label: words(`need.${need}`),
          isChosen: search.needs.includes(need),
        }))}
      />
      <Button>{words("show")}</Button>
    </form>
  );
}
