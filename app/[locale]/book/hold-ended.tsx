import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Main } from "@/components/ui/main";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Hold } from "@/lib/appointment/find-hold";
import { nearestTimes } from "@/lib/availability/nearest-times";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import { findLocation } from "@/lib/location/find-locations";
import { searchQuery } from "@/lib/search/search-query";
import { servicesOf } from "@/lib/service/find-services";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import { Nearby } from "../when/[location]/nearby";
import { searchOf } from "./current-hold";

const timesShown = 4;

/** The time is no longer kept. What was typed is; another time is one press away. */
export async function HoldEnded({ hold, locale }: { hold: Hold; locale: Locale }) {
  const words = await getTranslations("booking.ended");
  const now = DateTime.now();
  const search = searchOf(hold);
  const minutes = partyMinutes(await servicesOf(hold.services), hold.persons, hold.extraTime);
  // A moment before it: the time itself may be free again, and is then offered first.
  const around = (hold.groups[0]?.startsAt ?? now).minus({ milliseconds: 1 });
  const [location, { here }] = await Promise.all([
    findLocation(hold.location.slug, now),
    nearestTimes(
      {
        locationId: hold.locationId,
        services: hold.services,
        minutes,
        around,
        limit: timesShown,
        otherLocations: false,
      },
      now,
    ),
  ]);

  return (
    <Main title={words("title")}>
      <Notice kind="warning" title={words("noticeTitle")}>
        <Paragraph>{words("text")}</Paragraph>
      </Notice>
      {location && here.length > 0 ? (
        <>
          <Heading level={2}>{words("near", { location: location.name })}</Heading>
          <Nearby locale={locale} search={search} location={location} times={here} />
        </>
      ) : null}
      <ActionRow>
        <Link
          className={buttonClass(here.length > 0 ? "secondary" : "primary")}
          href={`/when/${hold.location.slug}${searchQuery(search)}`}
        >
          {words("times")}
        </Link>
        <Link className={buttonClass("subtle")} href={`/where${searchQuery(search)}`}>
          {words("locations")}
        </Link>
      </ActionRow>
    </Main>
  );
}
