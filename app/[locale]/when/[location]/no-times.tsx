import { getTranslations } from "next-intl/server";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { soonestElsewhere } from "@/lib/availability/soonest-elsewhere";
import { Link } from "@/lib/i18n/navigation";
import { needsOfPlace } from "@/lib/search/needs-of-place";
import { searchQuery } from "@/lib/search/search-query";
import { findShortStocks } from "@/lib/stock/find-short-stocks";
import type { DateTime } from "@/lib/time";
import { Elsewhere } from "./elsewhere";
import type { View } from "./view";

const locationsShown = 3;

type Reason = "bookedElsewhere" | "notOffered" | "usedUp" | "filtered" | "full";

/** Why this location has no time to offer. */
async function reasonOf({ location, search }: View, now: DateTime): Promise<Reason> {
  if (location.bookedElsewhereUrl) return "bookedElsewhere";
  const offered = location.services.map((service) => service.key);
  if (!search.services.every((key) => offered.includes(key))) return "notOffered";
  if ((await findShortStocks(location.id, search, now)).length > 0) return "usedUp";
  return search.days.length > 0 || search.before ? "filtered" : "full";
}

/** Says why there is no time here, and where there is one. */
export async function NoTimes({ now, ...view }: View & { now: DateTime }) {
  const { locale, search, location, offer } = view;
  const words = await getTranslations("when.none");
  const reason = await reasonOf(view, now);
  const elsewhere = offer.isTiedToLocation
    ? []
    : await soonestElsewhere(
        { ...offer.wanted, needs: needsOfPlace(search.needs), limit: locationsShown, language: locale },
        now,
      );

  return (
    <>
      <Heading level={2}>{words(`${reason}.title`)}</Heading>
      <Paragraph>{words(`${reason}.text`, { location: location.name })}</Paragraph>
      {location.bookedElsewhereUrl ? (
        <Paragraph>
          <a className="nl-link" href={location.bookedElsewhereUrl} rel="noreferrer">
            {words("bookedElsewhere.link", { location: location.name })}
          </a>
        </Paragraph>
      ) : null}
      {elsewhere.length > 0 ? (
        <>
          <Heading level={3}>{words("elsewhere")}</Heading>
          <Elsewhere locale={locale} search={search} times={elsewhere} now={now} />
        </>
      ) : null}
      <ActionRow>
        <Link
          className={buttonClass(elsewhere.length > 0 ? "secondary" : "primary")}
          href={`/where${searchQuery(search)}`}
        >
          {words("back")}
        </Link>
      </ActionRow>
    </>
  );
}
