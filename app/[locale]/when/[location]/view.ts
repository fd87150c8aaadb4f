import type { Locale } from "@/lib/i18n/locales";
import { getPathname } from "@/lib/i18n/navigation";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import type { PickupAt } from "../../where/pickup/pickup-at";
import type { Offer } from "./offer";

/** What every part of this page is about. */
export type View = {
  locale: Locale;
  search: Search;
  location: Location;
  offer: Offer;
  /** Where the document is that is collected here; null when none is. */
  pickup: PickupAt | null;
};

/** The address of the times of a date, language and all. */
export function dateHref({ locale, search, location }: View, date: string): string {
  return `${getPathname({ href: `/when/${location.slug}${searchQuery(search, { date })}`, locale })}#times`;
}
