import { openStarts, type Place, type WantedStarts } from "@/lib/availability/open-starts";
import { currentSnapshot } from "@/lib/availability/snapshot";
import { findLocations } from "@/lib/location/find-locations";
import type { Location } from "@/lib/location/location";
import { findPlace } from "@/lib/place/find-place";
import type { Search } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";
import { daysUntil } from "@/lib/waiting/days-until";
import { rankLocations, type UnusableLocation } from "@/lib/waiting/rank-locations";
import type { WaitingTime } from "@/lib/waiting/waiting-times";
import { staffSessions } from "./staff-sessions.sql";

/** A start that an agent can give; in the zone of its location. */
export type CallTime = { startsAt: DateTime; isStaff: boolean };

export type PlaceWithTimes = {
  location: Pick<Location, "id" | "slug" | "name" | "city" | "timeZone" | "admission" | "feeCents">;
  /** Days from today to the first of them, as the location counts days. */
  days: number;
  /** Kilometres from the postcode that was asked for. */
  km: number | null;
  times: CallTime[];
};

export type CallTimes = {
  /** In the order of the search, a page of them. */
  places: PlaceWithTimes[];
  unusable: UnusableLocation[];
  /** Every location that has a time, to choose another day of. */
  choices: { slug: string; name: string }[];
  /** All times of one location on one date, when that was asked for. */
  day: { slug: string; name: string; feeCents: number; date: string; times: CallTime[] } | null;
};

type Asked = {
  search: Search;
  /** The length of each group's visit, in whole minutes. */
  minutes: readonly number[];
  /** The location at which they have their share of what is used up already. */
  hasShareAt?: string | undefined;
  /** From which local date on, and of which location which whole day. */
  from?: string | undefined;
  at?: string | undefined;
  date?: string | undefined;
};

const mostPlaces = 8;
const timesEach = 4;

/** The starts of one location, those of the public before those that are kept for staff at the same time. */
function timesOf(places: { open: Place; kept: Place }, wanted: WantedStarts, now: DateTime): CallTime[] {
  const inZone = (ms: number) => DateTime.fromMillis(ms, { zone: places.open.timeZone });
  const open = openStarts(places.open, wanted, now.toMillis());
  const seen = new Set(open.map(({ startsAtMs }) => startsAtMs));
  const kept = openStarts(places.kept, wanted, now.toMillis()).filter(({ startsAtMs }) => !seen.has(startsAtMs));
  return [
    ...open.map(({ startsAtMs }) => ({ startsAt: inZone(startsAtMs), isStaff: false })),
    ...kept.map(({ startsAtMs }) => ({ startsAt: inZone(startsAtMs), isStaff: true })),
  ].sort((one, other) => +one.startsAt - +other.startsAt);
}

/** Every location that can be booked: what the public sees of it, and what is kept for staff. Nobody on the line needs lead time. */
async function placesNow(now: DateTime): Promise<Map<string, { open: Place; kept: Place }>> {
  const [{ places }, kept] = await Promise.all([currentSnapshot(now), staffSessions(now.toJSDate())]);
  return new Map(
    [...places].map(([id, place]) => [
      id,
      {
        open: { ...place, leadMinutes: 0 },
        kept: { ...place, leadMinutes: 0, sessions: kept.filter(({ locationId }) => locationId === id) },
      },
    ]),
  );
}

function waitOf(locationId: string, times: readonly CallTime[], now: DateTime): WaitingTime {
  const [first, third] = [times[0]?.startsAt ?? null, times[2]?.startsAt ?? null];
  const days = (start: DateTime | null) => start && daysUntil(start, now);
  return { locationId, first, third, firstDays: days(first), thirdDays: days(third) };
}

/**
 * The times that an agent can give somebody on the line, in the whole country, in the order of the search: by wait, by distance,
 * or both. What the public can have now, and what is kept for staff; as `claim_by_staff` grants them.
 *
 * Units: `asked.from` and `asked.date` are local dates of each location; minutes are whole. `now` is an instant.
 * Throws: when the database fails.
 */
export async function findCallTimes(asked: Asked, now: DateTime): Promise<CallTimes> {
  const { search, minutes, from, at, date, hasShareAt } = asked;
  const [locations, places] = await Promise.all([findLocations(now), placesNow(now)]);
  const { services, persons, days } = search;
  const wantedAt = (id: string) => ({ services, minutes, persons: id === hasShareAt ? 0 : persons });
  const timesAt = new Map(
    [...places].map(([id, place]) => [id, timesOf(place, { ...wantedAt(id), days, from, limit: timesEach }, now)]),
  );
  const waits = [...timesAt].map(([id, times]) => waitOf(id, times, now));
  const place = search.postcode ? findPlace(search.postcode) : null;
  const { usable, unusable } = rankLocations({ locations, waits, anyWaits: waits, search, from: place });
  const chosen = usable.find(({ location }) => location.slug === at)?.location;
  const there = chosen && places.get(chosen.id);
  return {
    places: usable.slice(0, mostPlaces).map(({ location, wait, distance }) => ({
      location,
      days: wait.firstDays,
      km: distance === null ? null : Math.round(distance),
      times: (timesAt.get(location.id) ?? []).slice(0, timesEach),
    })),
    unusable,
    choices: usable
      .map(({ location: { slug, name } }) => ({ slug, name }))
      .sort((a, b) => a.name.localeCompare(b.name)),
    day:
      chosen && there && date
        ? {
            slug: chosen.slug,
            name: chosen.name,
            feeCents: chosen.feeCents,
            date,
            times: timesOf(there, { ...wantedAt(chosen?.id ?? ""), from: date, before: dayAfter(date) }, now),
          }
        : null,
  };
}

const dayAfter = (date: string) => DateTime.fromISO(date, { zone: "utc" }).plus({ days: 1 }).toISODate() ?? date;
