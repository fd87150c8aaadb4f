import { useTranslations } from "next-intl";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { HelpPhone } from "@/components/appointment/help-phone";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { PickupChoice } from "@/lib/document/pickup-choices";
import type { Whereabouts } from "@/lib/document/whereabouts-of";
import { dayInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { addressLine } from "@/lib/location/address-line";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { DateTime } from "@/lib/time";
import { ByLocation } from "./by-location";
import { OtherNumbers } from "./other-numbers";
import { PartyList } from "./party-list";
import { SendList } from "./send-list";

type Props = {
  search: Search;
  party: Whereabouts[];
  locations: readonly Location[];
  locale: Locale;
  /** Whom the register does not know, from 0 on. */
  unknown: readonly number[];
  /** The location where everything lies, and then where it can be sent. */
  choices: PickupChoice[];
};

const ready = (party: readonly Whereabouts[]) => party.flatMap((one) => (one.kind === "ready" ? [one] : []));

/** Since when it lies there, and how long it is kept. */
function SinceAndUntil({ party, locale }: Pick<Props, "party" | "locale">) {
  const words = useTranslations("pickup.ready");
  const since = ready(party).flatMap(({ documents }) => documents.flatMap(({ readyAt }) => readyAt ?? []));
  const kept = ready(party)
    .flatMap(({ keptUntil }) => keptUntil ?? [])
    .sort();
  const [last, first] = [since.sort((one, other) => +other - +one)[0], kept[0]];
  return (
    <>
      {last ? <Paragraph>{words("since", { date: dayInWords(last, locale), persons: party.length })}</Paragraph> : null}
      {first ? (
        <Paragraph>
          {words("kept", { date: dayInWords(DateTime.fromISO(first, { zone: "utc" }), locale), persons: party.length })}
        </Paragraph>
      ) : null}
    </>
  );
}

/** Where it lies, and the way to the times there. */
function Here({
  choice,
  search,
  party,
  locale,
}: Pick<Props, "search" | "party" | "locale"> & { choice: PickupChoice }) {
  const words = useTranslations("pickup.ready");
  const { location, first } = choice;
  return (
    <Card>
      <Heading level={2}>{location.name}</Heading>
      <Paragraph>{addressLine(location)}</Paragraph>
      <SinceAndUntil party={party} locale={locale} />
      {first ? (
        <>
          <Paragraph>{words.rich("first", { when: () => <DateAndTime instant={first} locale={locale} /> })}</Paragraph>
          <ActionRow>
            <Link className={buttonClass("primary")} href={`/when/${location.slug}${searchQuery(search)}`}>
              {words("choose")}
            </Link>
          </ActionRow>
        </>
      ) : (
        <Notice kind="warning">
          <Paragraph>{words.rich("noTime", { phone: HelpPhone })}</Paragraph>
        </Notice>
      )}
    </Card>
  );
}

/** Everything lies at one location: times there, or it is sent to another one. */
export function OnePlacePickup({ search, party, locations, locale, unknown, choices }: Props) {
  const words = useTranslations("pickup");
  const here = choices.filter(({ arrivesOn }) => arrivesOn === null);
  const elsewhere = choices.filter(({ arrivesOn }) => arrivesOn !== null);
  const people = party.map((_, index) => index);
  return (
    <>
      {here.map((choice) => (
        <Here key={choice.location.id} choice={choice} search={search} party={party} locale={locale} />
      ))}
      {unknown.length > 0 ? (
        <>
          <PartyList party={party} locale={locale} />
          <Notice kind="warning">
            <Paragraph>{words("someUnknown")}</Paragraph>
          </Notice>
        </>
      ) : null}
      {elsewhere.length > 0 ? (
        <Disclosure
          summary={words("send.summary", { persons: party.length })}
          isOpen={here.every(({ first }) => !first)}
        >
          <Paragraph>{words("send.text", { persons: party.length })}</Paragraph>
          <SendList choices={elsewhere} people={people} search={search} locale={locale} />
        </Disclosure>
      ) : null}
      <Disclosure summary={words("otherPlace.summary")}>
        <Paragraph>{words("otherPlace.text")}</Paragraph>
        <ByLocation search={search} locations={locations} />
      </Disclosure>
      <Paragraph>
        <OtherNumbers search={search} />
      </Paragraph>
    </>
  );
}
