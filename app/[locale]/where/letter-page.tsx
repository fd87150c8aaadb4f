import { useTranslations } from "next-intl";
import type { Draft } from "@/app/_cookies/pack-draft";
import { HelpPhone } from "@/components/appointment/help-phone";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorList, type SummaryError } from "@/components/ui/error-list";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import type { PersonKeyKind } from "@/lib/service/schema";
import { JourneyFields } from "../advice/journey-fields";
import { fieldId } from "../book/booking-fields";
import { askRegister } from "./pickup/actions";
import { ByLocation } from "./pickup/by-location";
import { LetterExample } from "./pickup/letter-example";
import { lettersOf } from "./pickup/letter-fields";
import { LetterPerson } from "./pickup/letter-person";
import { Steps } from "./steps";

type Props = {
  search: Search;
  locations: readonly Location[];
  locale: Locale;
  personKey: PersonKeyKind;
  draft: Draft;
  /** Whether what was typed was sent, and something of it is wrong. */
  isWrong: boolean;
  /** Whether no location was chosen by somebody without a letter. */
  isMissing: boolean;
  /** For how many seconds nothing can be asked. */
  afterSeconds: number | undefined;
  /** Tells one attempt from the next. */
  attempt: string;
};

type Errors = ReturnType<typeof lettersOf>["errors"];

/** Everything that is wrong, for the summary; of several people, about whom. */
function useWrong(errors: Errors, { search: { persons }, isMissing }: Props): SummaryError[] {
  const words = useTranslations("pickup");
  const booking = useTranslations("booking");
  const letter = useTranslations("where.letter");
  const who = (name: string) => booking("person", { number: Number(name.split(".")[1]) + 1 });
  const wrong = Object.entries(errors).flatMap(([name, error]) => {
    const text = error && words(`errors.${error}`);
    return text ? [{ href: `#${fieldId(name)}`, text: persons > 1 ? `${who(name)}: ${text}` : text }] : [];
  });
  return isMissing ? [...wrong, { href: "#letter", text: letter("missing") }] : wrong;
}

/** Asks for the numbers on the letter: by them the register says where a document lies. Who has none goes by the location. */
export function LetterPage(props: Props) {
  const { search, draft, personKey, isWrong, afterSeconds, attempt } = props;
  const words = useTranslations("pickup");
  const asked = useTranslations("where.errors");
  const { persons } = search;
  const errors = isWrong ? lettersOf(draft, { personKey, persons }).errors : {};
  const wrong = useWrong(errors, props);

  return (
    <Main title={words("title", { persons })} before={<Steps search={search} />}>
      {wrong.length > 0 ? <ErrorList key={attempt} autoFocus title={asked("title")} errors={wrong} /> : null}
      {afterSeconds ? (
        // biome-ignore lint/a11y/noAutofocus: what came of the press comes first, and no script is loaded for it
        <div key={attempt} id="refused" tabIndex={-1} autoFocus>
          <Notice kind="warning" role="alert" title={words("tooMany.title")}>
            <Paragraph>{words("tooMany.text", { minutes: Math.ceil(afterSeconds / 60) })}</Paragraph>
          </Notice>
        </div>
      ) : null}
      <Paragraph lead>{words("lead", { persons })}</Paragraph>
      <LetterExample />
      <LetterForm {...props} errors={errors} />
      <NoLetter {...props} />
    </Main>
  );
}

/** The two numbers of each person. */
function LetterForm({ search, locale, personKey, draft, errors }: Props & { errors: Errors }) {
  const words = useTranslations("pickup");
  const { persons } = search;
  return (
    <form action={askRegister} noValidate>
      <JourneyFields locale={locale} search={search} />
      {Array.from({ length: persons }, (_, index) => (
        <LetterPerson
          // biome-ignore lint/suspicious/noArrayIndexKey: people are known by their place
          key={index}
          index={index}
          persons={persons}
          personKey={personKey}
          draft={draft}
          errors={errors}
        />
      ))}
      <ActionRow>
        <Button>{words("submit", { persons })}</Button>
      </ActionRow>
    </form>
  );
}

/** For whoever has no letter, or does not find the numbers on it. */
function NoLetter({ search, locations, isMissing }: Props) {
  const words = useTranslations("pickup.noLetter");
  const letter = useTranslations("where.letter");
  return (
    <Disclosure summary={words("summary")} isOpen={isMissing}>
      <Paragraph>{words.rich("text", { phone: HelpPhone })}</Paragraph>
      <ByLocation search={search} locations={locations} error={isMissing ? letter("missing") : undefined} />
      <Link href={`/where${searchQuery({ ...search, letter: "unknown" })}`} className="nl-link">
        {letter("unknown")}
      </Link>
    </Disclosure>
  );
}
