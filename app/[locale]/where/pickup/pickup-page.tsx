import { getTranslations } from "next-intl/server";
import { Main } from "@/components/ui/main";
import { pickupChoices } from "@/lib/document/pickup-choices";
import { pickupPlan } from "@/lib/document/pickup-plan";
import type { Whereabouts } from "@/lib/document/whereabouts-of";
import type { Locale } from "@/lib/i18n/locales";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import type { DateTime } from "@/lib/time";
import { AskedFor } from "../asked-for";
import { Steps } from "../steps";
import { Apart } from "./apart";
import { NotReady } from "./not-ready";
import { OnePlacePickup } from "./one-place-pickup";
import { UnknownLetter } from "./unknown-letter";

type Props = {
  search: Search;
  /** What the register says of each of the people, in their order. */
  party: Whereabouts[];
  locations: readonly Location[];
  locale: Locale;
  now: DateTime;
};

/** What the register says of the documents that somebody comes for, and how to collect them. */
export async function PickupPage({ search, party, locations, locale, now }: Props) {
  const words = await getTranslations("pickup");
  const plan = pickupPlan(party);
  const [place, ...others] = plan.places;
  const asked = { search, party, locale, locations };
  const isOnePlace = place?.locations.length === 1 && others.length === 0 && plan.waiting.length === 0;
  const title = place
    ? isOnePlace
      ? "ready.title"
      : plan.waiting.length > 0
        ? "apart.titleWaiting"
        : "apart.title"
    : plan.waiting.length > 0
      ? "notReady.title"
      : "unknown.title";

  return (
    <Main title={words(title, { persons: search.persons })} before={<Steps search={search} />}>
      <AskedFor search={search} />
      {place && isOnePlace ? (
        <OnePlacePickup
          {...asked}
          unknown={plan.unknown}
          choices={
            await pickupChoices(
              place.locations.map(({ id }) => id),
              { ...search, language: locale },
              now,
            )
          }
        />
      ) : null}
      {place && !isOnePlace ? <Apart {...asked} plan={plan} now={now} /> : null}
      {place ? null : plan.waiting.length > 0 ? <NotReady {...asked} /> : <UnknownLetter {...asked} />}
    </Main>
  );
}
