import { useLocale, useTranslations } from "next-intl";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { getPathname } from "@/lib/i18n/navigation";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import { SearchFields } from "../search-fields";

type Props = { search: Search; locations: readonly Location[]; error?: string | undefined };

/** Every location that a letter can name, old ones that have closed too. */
function letterLocations(locations: readonly Location[]) {
  return locations
    .filter((location) => location.services.some(({ key }) => key === "DOC"))
    .map(({ slug, name, street, city }) => ({
      value: slug,
      label: [name, street, name.includes(city) ? null : city].filter(Boolean).join(", "),
    }));
}

/** Goes on by the location that the letter names; staff look up the document before the visit. */
export function ByLocation({ search, locations, error }: Props) {
  const words = useTranslations("where.letter");
  const locale = useLocale();
  return (
    <form action={getPathname({ href: "/where", locale })} noValidate>
      <SearchFields search={{ ...search, letter: undefined }} />
      <SelectField
        id="letter"
        name="letter"
        label={words("label")}
        error={error}
        options={[{ value: "", label: words("choose") }, ...letterLocations(locations)]}
        defaultValue=""
      />
      <ActionRow>
        <Button look="secondary">{words("submit")}</Button>
      </ActionRow>
    </form>
  );
}
