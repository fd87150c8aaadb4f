import type { Location } from "@/lib/location/location";
import type { AccessNeed, Search } from "@/lib/search/schema";
import type { Reason } from "./reasons";
import type { WaitingTime } from "./waiting-times";

type Asked = {
  location: Location;
  search: Search;
  /** The slug of the location that the letter names, where the visit is one that a letter decides. */
  named: string | undefined;
  /** With the days and the date that were asked for, and without them. */
  wait: WaitingTime | undefined;
  anyWait: WaitingTime | undefined;
};

/** What a location lacks of what somebody needs; extra time is given everywhere. */
export function missingNeeds(location: Pick<Location, "accessNeeds">, search: Pick<Search, "needs">): AccessNeed[] {
  return search.needs.filter(
    (need): need is AccessNeed => need !== "extra_time" && !location.accessNeeds.includes(need),
  );
}

/** Why somebody cannot choose a location; null when they can. The weightiest reason counts. */
export function reasonFor({ location, search, named, wait, anyWait }: Asked): Reason | null {
  if (!location.active) return "closed";
  if (!search.services.every((key) => location.services.some((service) => service.key === key))) return "not_offered";
  if (named && named !== location.slug) return "not_in_letter";
  if (location.bookedElsewhereUrl) return "booked_elsewhere";
  if (missingNeeds(location, search).length > 0) return "need_not_met";
  // Whoever goes where the letter says did not choose the kind of place.
  if (!named && search.kinds.length > 0 && !search.kinds.includes(location.kind)) return "other_kind";
  if (wait?.first) return null;
  return anyWait?.first ? reasonOfFilter(search, anyWait.first.toISODate()) : reasonOfNoTime(location, search);
}

function reasonOfFilter(search: Search, firstDate: string): Reason {
  const isTooLate = search.before !== undefined && firstDate >= search.before;
  return isTooLate || search.days.length === 0 ? "no_time_before" : "no_time_on_days";
}

function reasonOfNoTime({ openings }: Location, { services }: Search): Reason {
  const together = openings.some((opening) => services.every((key) => opening.services.includes(key)));
  return services.length > 1 && openings.length > 0 && !together ? "not_together" : "no_time";
}
