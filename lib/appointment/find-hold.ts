import { type ServiceKey, serviceKeySchema } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { isManageKey } from "./codes";
import { maxHoldExtensions } from "./extend-hold";
import { partyOf } from "./find-hold.sql";

/** What an applicant holds. Instants are in the location's zone; a group is one appointment of the party. */
export type Hold = {
  /** Tells holds apart in public; it opens nothing. */
  id: string;
  manageKey: string;
  state: "held" | "expired" | "booked";
  expiresAt: DateTime;
  extensionsLeft: number;
  locationId: string;
  location: {
    slug: string;
    name: string;
    street: string | null;
    postcode: string | null;
    city: string;
    timeZone: string;
  };
  services: ServiceKey[];
  persons: number;
  extraTime: boolean;
  groups: { startsAt: DateTime; endsAt: DateTime; persons: number }[];
};

/**
 * What is held under a manage key, its location as called in a language; null when there is no such hold.
 *
 * A hold past its end is `expired`, swept or not; a confirmed one is `booked`.
 * Throws: when the database fails.
 */
export async function findHold(manageKey: string, now: DateTime, language = "nl"): Promise<Hold | null> {
  const party = isManageKey(manageKey) ? await partyOf(manageKey, language) : [];
  const [first] = party;
  if (!first) return null;

  const { slug, name, street, postcode, city, timeZone } = first;
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: timeZone });
  const expiresAt = inZone(first.expiresAt ?? first.startsAt);
  const isHeld = (first.status === "held" || first.status === "offered") && expiresAt > now;
  return {
    id: first.id,
    manageKey: first.manageKey,
    state: isHeld ? "held" : first.status === "booked" || first.status === "ended" ? "booked" : "expired",
    expiresAt,
    extensionsLeft: maxHoldExtensions - first.extensions,
    locationId: first.locationId,
    location: { slug, name, street, postcode, city, timeZone },
    services: first.services.map((key) => serviceKeySchema.parse(key)),
    persons: party.reduce((sum, group) => sum + group.persons, 0),
    extraTime: party.some((group) => group.extraMinutes > 0),
    groups: party.map((group) => ({
      startsAt: inZone(group.startsAt),
      endsAt: inZone(group.endsAt),
      persons: group.persons,
    })),
  };
}
