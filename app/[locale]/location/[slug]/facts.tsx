import { useFormatter, useTranslations } from "next-intl";
import { mapLinks } from "@/components/appointment/map-links";
import { WhoMayCome } from "@/components/location/who-may-come";
import { DataList } from "@/components/ui/data-list";
import type { Locale } from "@/lib/i18n/locales";
import { addressLine } from "@/lib/location/address-line";
import type { Location } from "@/lib/location/location";
import { accessNeeds } from "@/lib/search/schema";
import { say } from "@/lib/wording";
import { Hours } from "./hours";

/** Where it is, for whom, when, at what price, and how to get in. */
export function Facts({ location, locale }: { location: Location; locale: Locale }) {
  const words = useTranslations("locationPage");
  const about = useTranslations("location");
  const service = useTranslations("service");
  const format = useFormatter();
  const { feeCents, note, services } = location;
  const access = accessNeeds
    .filter((need) => location.accessNeeds.includes(need))
    .map((need) => about(`access.${need}`));
  const costs = feeCents
    ? about("fee", { amount: format.number(feeCents / 100, { style: "currency", currency: "EUR" }) })
    : about("noFee");
  return (
    <DataList
      items={[
        {
          term: words("address"),
          value: (
            <>
              {addressLine(location)}{" "}
              <a className="nl-link" href={mapLinks(location).map} rel="noreferrer" target="_blank">
                {words("map")}
              </a>
            </>
          ),
        },
        { term: words("who"), value: <WhoMayCome location={location} locale={locale} /> },
        ...(note ? [{ term: words("note"), value: say(note, locale) }] : []),
        {
          term: words("services"),
          value: format.list(
            services.map(({ key }) => service(`${key}.name`)),
            { type: "unit" },
          ),
        },
        { term: words("hours"), value: <Hours location={location} /> },
        { term: words("costs"), value: costs },
        {
          term: words("access"),
          value: access.length > 0 ? format.list(access, { type: "unit" }) : words("noAccess"),
        },
      ]}
    />
  );
}
