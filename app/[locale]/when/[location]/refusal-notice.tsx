import { randomUUID } from "node:crypto";
import { getTranslations } from "next-intl/server";
import { DateAndTime } from "@/components/appointment/date-and-time";
import { ErrorSummary } from "@/components/ui/error-summary";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { nearestTimes } from "@/lib/availability/nearest-times";
import { releaseOf } from "@/lib/availability/release-of";
import { needsOfPlace } from "@/lib/search/needs-of-place";
import type { DateTime } from "@/lib/time";
import { ArrivalFocus } from "./arrival-focus";
import { Elsewhere } from "./elsewhere";
import { Nearby } from "./nearby";
import { nextSteps, type Refused } from "./refusals";
import type { View } from "./view";

const timesShown = 4;
const locationsShown = 3;

type Props = View & { refused: Refused; now: DateTime };

/** Other times to take at once: near the one that is refused, and elsewhere where that helps. */
async function Instead({ refused, now, ...view }: Props) {
  const { locale, search, location, offer } = view;
  const step = nextSteps[refused.reason];
  if (step === "again" || !refused.at) return null;

  const words = await getTranslations("when.refusals");
  const { here, elsewhere } = await nearestTimes(
    {
      ...offer.wanted,
      language: locale,
      needs: needsOfPlace(search.needs),
      around: refused.at,
      limit: timesShown,
      otherLocations: step === "near_and_elsewhere" && !offer.isTiedToLocation,
    },
    now,
  );
  return (
    <>
      {here.length > 0 ? (
        <>
          <Heading level={2} look={4}>
            {words("near", { location: location.name })}
          </Heading>
          <Nearby locale={locale} search={search} location={location} times={here} />
        </>
      ) : null}
      {elsewhere.length > 0 ? (
        <>
          <Heading level={2} look={4}>
            {words("elsewhere")}
          </Heading>
          <Elsewhere locale={locale} search={search} times={elsewhere.slice(0, locationsShown)} now={now} />
        </>
      ) : null}
    </>
  );
}

/** When a time that is not released yet can be taken. */
async function Release({ refused, now, locale, location, search }: Props) {
  if (refused.reason !== "not_released" || !refused.at) return null;
  const start = { locationId: location.id, services: search.services, startsAt: refused.at.setZone(location.timeZone) };
  const release = await releaseOf(start, now);
  if (!release) return null;
  const words = await getTranslations("when.refusals");
  return (
    <Paragraph>{words.rich("released", { when: () => <DateAndTime instant={release} locale={locale} /> })}</Paragraph>
  );
}

/** Why the chosen time is not held, and what somebody can do instead; it takes the focus. */
export async function RefusalNotice(props: Props) {
  const { refused, locale, location } = props;
  const words = await getTranslations("when.refusals");
  if (refused.reason === "no_time") {
    return (
      <ErrorSummary
        key={randomUUID()}
        title={words("no_time.title")}
        errors={[{ href: "#time", text: words("no_time.text") }]}
      />
    );
  }
  const { at, afterSeconds = 60 } = refused;
  return (
    <ArrivalFocus id="refused" arrival={`${refused.reason} ${at?.toMillis()}`}>
      <Notice kind="warning" role="alert" title={words(`${refused.reason}.title`)}>
        <Paragraph>
          {at ? (
            <>
              <DateAndTime instant={at.setZone(location.timeZone)} locale={locale} />.{" "}
            </>
          ) : null}
          {words(`${refused.reason}.text`, { minutes: Math.ceil(afterSeconds / 60) })}
        </Paragraph>
        <Release {...props} />
        <Instead {...props} />
      </Notice>
    </ArrivalFocus>
  );
}
