import { getFormatter, getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { pickupChoices } from "@/lib/document/pickup-choices";
import type { PickupPlan } from "@/lib/document/pickup-plan";
import type { Whereabouts } from "@/lib/document/whereabouts-of";
import type { Locale } from "@/lib/i18n/locales";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import { OtherNumbers } from "./other-numbers";
import { PartForm } from "./part-form";
import { PartyList } from "./party-list";
import { SendList } from "./send-list";

type Props = {
  search: Search;
  party: Whereabouts[];
  plan: PickupPlan;
  locations: readonly Location[];
  locale: Locale;
  now: DateTime;
};

const locationsAtAGlance = 3;

/** Everything together at one location: first where some of it lies already, then elsewhere. */
async function Together({ search, plan, locale, now }: Omit<Props, "party" | "locations">) {
  const words = await getTranslations("pickup.apart");
  const people = plan.places.flatMap((place) => place.people).sort((one, other) => one - other);
  const fromIds = [...new Set(plan.places.flatMap(({ locations }) => locations.map(({ id }) => id)))];
  const choices = await pickupChoices(fromIds, { ...search, persons: people.length, language: locale }, now);
  const journey = { search, locale, people };
  const more = choices.slice(Math.max(locationsAtAGlance, fromIds.length));
  return (
    <section aria-labelledby="together">
      <Heading level={2} id="together">
        {words("together")}
      </Heading>
      <Paragraph>{words("togetherText")}</Paragraph>
      <SendList {...journey} choices={choices.slice(0, Math.max(locationsAtAGlance, fromIds.length))} />
      {more.length > 0 ? (
        <Disclosure summary={words("more")}>
          <SendList {...journey} choices={more} />
        </Disclosure>
      ) : null}
    </section>
  );
}

/** An appointment for each place, one after the other. */
async function EachPlace({ search, plan, locale }: Pick<Props, "search" | "plan" | "locale">) {
  const [words, booking, format] = await Promise.all([
    getTranslations("pickup.apart"),
    getTranslations("booking"),
    getFormatter(),
  ]);
  const names = (people: readonly number[]) =>
    format.list(people.map((index) => booking("person", { number: index + 1 })));
  return plan.places
    .filter(({ locations }) => locations.length === 1)
    .map(({ locations: [location], people }) =>
      location ? (
        <Card key={location.id}>
          <Heading level={3}>{location.name}</Heading>
          <Paragraph>{names(people)}</Paragraph>
          <PartForm search={search} locale={locale} people={people} location={location.slug} look="secondary">
            {words("book", { persons: people.length })}
          </PartForm>
        </Card>
      ) : null,
    );
}

/** Not everything can be collected at one place now: together after it is sent, or an appointment for each place. */
export async function Apart({ search, party, plan, locale, now }: Props) {
  const words = await getTranslations("pickup.apart");
  const isSpread = new Set(plan.places.flatMap(({ locations }) => locations.map(({ id }) => id))).size > 1;
  const hasOthers = plan.waiting.length + plan.unknown.length > 0;
  return (
    <>
      <PartyList party={party} locale={locale} />
      {isSpread ? <Together search={search} plan={plan} locale={locale} now={now} /> : null}
      <section aria-labelledby="each">
        <Heading level={2} id="each">
          {words(isSpread ? "each" : "now")}
        </Heading>
        <Paragraph>{words(isSpread ? "eachText" : "nowText")}</Paragraph>
        <EachPlace search={search} plan={plan} locale={locale} />
        {hasOthers ? (
          <Notice>
            <Paragraph>{words("others")}</Paragraph>
          </Notice>
        ) : null}
      </section>
      <Paragraph>
        <OtherNumbers search={search} />
      </Paragraph>
    </>
  );
}
