import { useTranslations } from "next-intl";
import type { Draft } from "@/app/_cookies/pack-draft";
import { HelpPhone } from "@/components/appointment/help-phone";
import { ActionRow } from "@/components/ui/action-row";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { ErrorSummary } from "@/components/ui/error-summary";
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
import { ArrivalFocus } from "../when/[location]/arrival-focus";
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

/** Asks for the numbers on the letter: by them the register says where a document lies. Who has none goes by the location. */
export function LetterPage(props: Props) {
  const { search, locations, locale, personKey, draft, isWrong, isMissing, afterSeconds } = props;
  const words = useTranslations("pickup");
  const letter = useTranslations("where.letter");
  const asked = useTranslations("where.errors");
  const booking = useTranslations("booking");
  const { persons } = search;
  const { errors } = lettersOf(isWrong ? draft : {}, { personKey, persons });
  const shown = isWrong ? errors : {};
  const who = (name: string) => booking("person", { number: Number(name.split(".")[1]) + 1 });
  const wrong = Object.entries(shown).flatMap(([name, error]) => {
    const text = error && words(`errors.${error}`);
    return text ? [{ href: `#${fieldId(name)}`, text: persons > 1 ? `${who(name)}: ${text}` : text }] : [];
  });

  return (
    <Main title={words("title", { persons })} before={<Steps search={search} />}>
      <ErrorSummary
        key={props.attempt}
        title={asked("title")}
        errors={isMissing ? [...wrong, { href: "#letter", text: letter("missing") }] : wrong}
      />
      {afterSeconds ? (
        <ArrivalFocus id="refused" arrival={props.attempt}>
          <Notice kind="warning" role="alert" title={words("tooMany.title")}>
            <Paragraph>{words("tooMany.text", { minutes: Math.ceil(afterSeconds / 60) })}</Paragraph>
          </Notice>
        </ArrivalFocus>
      ) : null}
      <Paragraph lead>{words("lead", { persons })}</Paragraph>
      <LetterExample />
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
            errors={shown}
          />
        ))}
        <ActionRow>
          <Button>{words("submit", { persons })}</Button>
        </ActionRow>
      </form>
      <Disclosure summary={words("noLetter.summary")} isOpen={isMissing}>
        <Paragraph>{words.rich("noLetter.text", { phone: HelpPhone })}</Paragraph>
        <ByLocation search={search} locations={locations} error={isMissing ? letter("missing") : undefined} />
        <Link href={`/where${searchQuery({ ...search, letter: "unknown" })}`} className="nl-link">
          {letter("unknown")}
        </Link>
      </Disclosure>
    </Main>
  );
}
