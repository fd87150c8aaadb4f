import { useTranslations } from "next-intl";
import { HelpPhone } from "@/components/appointment/help-phone";
import { ActionRow } from "@/components/ui/action-row";
import { Button, buttonClass } from "@/components/ui/button";
import { ErrorList } from "@/components/ui/error-list";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { SelectField } from "@/components/ui/select-field";
import type { Locale } from "@/lib/i18n/locales";
import { getPathname, Link } from "@/lib/i18n/navigation";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";

import { SearchFields } from "./search-fields";
import { Steps } from "./steps";

type Props = { search: Search; locations: readonly Location[]; locale: Locale; isMissing: boolean };

/** Asks which location the letter names: a document lies nowhere else. Old letters name locations that are closed. */
export function LetterPage({ search, locations, locale, isMissing }: Props) {
  const words = useTranslations("where.letter");
  const asked = useTranslations("where.errors");
  const error = isMissing ? words("missing") : undefined;
  const options = locations
    .filter((location) => location.services.some(({ key }) => key === "DOC"))
    .map(({ slug, name, street, city }) => ({
      value: slug,
      label: [name, street, name.includes(city) ? null : city].filter(Boolean).join(", "),
    }));

  return (
    <Main title={words("title")} before={<Steps search={search} />}>
      {error ? <ErrorList autoFocus title={asked("title")} errors={[{ href: "#letter", text: error }]} /> : null}
      <Paragraph lead>{words("lead")}</Paragraph>
      <form action={getPathname({ href: "/where", locale })} noValidate>
        <SearchFields search={{ ...search, letter: undefined }} />
        <SelectField
          id="letter"
          name="letter"
          label={words("label")}
          error={error}
          options={[{ value: "", label: words("choose") }, ...options]}
          defaultValue=""
        />
        <ActionRow>
          <Button>{words("submit")}</Button>
          <Link href={`/where${searchQuery({ ...search, letter: "unknown" })}`} className={buttonClass("secondary")}>
            {words("unknown")}
          </Link>
        </ActionRow>
      </form>
      <Notice title={words("help")}>
        <Paragraph>{words.rich("helpText", { phone: HelpPhone })}</Paragraph>
      </Notice>
    </Main>
  );
}
