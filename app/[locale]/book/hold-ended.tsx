import { getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Hold } from "@/lib/appointment/find-hold";
import { nearestTimes } from "@/lib/availability/nearest-times";
import { timesOn } from "@/lib/availability/times-on";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findLocation } from "@/lib/location/find-locations";
import { needsOfPlace } from "@/lib/search/needs-of-place";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { servicesOf } from "@/lib/service/find-services";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { ArrivalFocus } from "../when/[location]/arrival-focus";
import { Elsewhere } from "../when/[location]/elsewhere";
import { Nearby } from "../when/[location]/nearby";
import { pickupAt } from "../where/pickup/pickup-at";
import { searchOf } from "./current-hold";

const timesShown = 4;
const locationsShown = 3;

/** What can be held instead: the same time if it is still free, near it, and elsewhere where any location will do. */
async function timesInstead(hold: Hold, { search, locale }: { search: Search; locale: Locale }, now: DateTime) {
  const services = await servicesOf(hold.services);
  const around = hold.groups[0]?.startsAt ?? now;
  const pickup = await pickupAt(search, { id: hold.locationId }, now);
  const wanted = {
    from: pickup?.kind === "sent" ? pickup.arrivesOn : undefined,
    locationId: hold.locationId,
    services: hold.services,
    minutes: partyMinutes(services, hold.persons, hold.extraTime),
    persons: hold.persons,
    language: locale,
  };
  const { here, elsewhere } = await nearestTimes(
    {
      ...wanted,
      needs: needsOfPlace(search.needs),
      around,
      limit: timesShown,
      otherLocations: !services.some((service) => service.needsDocument),
    },
    now,
  );
  const ofThatDay = await timesOn(wanted, around.toISODate(), now);
  const same = ofThatDay.filter(({ startsAt }) => +startsAt === +around);
  return { here: [...here, ...same].sort((one, other) => +one.startsAt - +other.startsAt), elsewhere };
}

/** Times to take at once, each with one press. */
async function Instead({ hold, search, locale }: { hold: Hold; search: Search; locale: Locale }) {
  const words = await getTranslations("booking.ended");
  const now = DateTime.now();
  const [location, { here, elsewhere }] = await Promise.all([
    findLocation(hold.location.slug, now, locale),
    timesInstead(hold, { search, locale }, now),
  ]);
  return (
    <>
      {location && here.length > 0 ? (
        <>
          <Heading level={2}>{words("near", { location: location.name })}</Heading>
          <Nearby locale={locale} search={search} location={location} times={here} />
        </>
      ) : null}
      {here.length === 0 && elsewhere.length > 0 ? (
        <>
          <Heading level={2}>{words("elsewhere")}</Heading>
          <Elsewhere locale={locale} search={search} times={elsewhere.slice(0, locationsShown)} now={now} />
        </>
      ) : null}
    </>
  );
}

/** The time is no longer kept. What was typed is; another time is one press away. */
export async function HoldEnded({ hold, locale }: { hold: Hold; locale: Locale }) {
  const [words, search] = await Promise.all([getTranslations("booking.ended"), searchOf(hold)]);
  const [first] = hold.groups;
  return (
    <Main title={words("title")}>
      <ArrivalFocus id="ended" arrival={hold.manageKey}>
        <Notice kind="warning" title={words("noticeTitle")}>
          {first ? (
            <Paragraph>
              <DateAndTime instant={first.startsAt} locale={locale} />, {hold.location.name}
            </Paragraph>
          ) : null}
          <Paragraph>{words("text")}</Paragraph>
        </Notice>
      </ArrivalFocus>
      <Instead hold={hold} search={search} locale={locale} />
      <ActionRow>
        <Link className={buttonClass("secondary")} href={`/when/${hold.location.slug}${searchQuery(search)}`}>
          {words("times")}
        </Link>
        <Link className={buttonClass("subtle")} href={`/where${searchQuery(search)}`}>
          {words("locations")}
        </Link>
      </ActionRow>
    </Main>
  );
}
