import { type ClosedDays, coversDate } from "@/lib/closure/covers-date";
import { isValidOn, occursOn } from "@/lib/opening/occurs-on";
import type { Channel, Day, Opening, OpeningException, ReleaseWave } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import { localInstant } from "./local-instant";
import { splitCapacity } from "./split-capacity";

/** What a location makes of its openings. */
export type Place = {
  timeZone: string;
  closures: readonly ClosedDays[];
  isHoliday: (date: string) => boolean;
  /** Dates on which an opening differs, of any series. */
  exceptions?: readonly OpeningException[];
  /** The last date of a location that closes for good. */
  openUntil?: string | null;
};

/** Calendar dates of the location, both included. */
export type DateRange = { from: string; until: string };

/** One staffed block as it should exist. Slot `i` starts `i × slotMinutes` after `startsAt`, counted in real minutes. */
export type PlannedSession = Pick<
  Opening,
  "seriesId" | "locationId" | "slotMinutes" | "services" | "channel" | "kind" | "desks" | "overbook"
> & {
  openingId: string;
  date: string;
  wave: number;
  startsAt: DateTime;
  endsAt: DateTime;
  releasesAt: DateTime | null;
  /** One for each slot. */
  capacities: number[];
};

/** Every calendar date of the range, as "YYYY-MM-DD". */
export function datesOf({ from, until }: DateRange): string[] {
  const first = DateTime.fromISO(from, { zone: "utc" });
  const days = DateTime.fromISO(until, { zone: "utc" }).diff(first, "days").days;
  return Array.from({ length: Math.max(0, days + 1) }, (_, index) => first.plus({ days: index }).toISODate());
}

/** What an opening has on a date: its own hours, what differs on that date, or nothing. */
export function dayOf(opening: Opening, place: Place, date: string): Day | null {
  if (!isValidOn(opening, date) || coversDate(place.closures, date)) return null;
  if (place.openUntil && place.openUntil < date) return null;
  const exception = place.exceptions?.find((one) => one.seriesId === opening.seriesId && one.date === date);
  if (exception?.day) {
    return { ...exception.day, services: exception.day.services.length ? exception.day.services : opening.services };
  }
  if (exception || !occursOn(opening, date) || (!opening.onHolidays && place.isHoliday(date))) return null;
  return opening;
}

/** When a wave of that date's places appears. */
function releaseOf(wave: ReleaseWave, date: string, timeZone: string): DateTime {
  if ("moment" in wave) return localInstant(wave.moment.slice(0, 10), wave.moment.slice(11, 16), timeZone);
  const day = DateTime.fromISO(date, { zone: "utc" }).minus({ days: wave.daysBefore }).toISODate();
  return localInstant(day, wave.at, timeZone);
}

type Block = { channel: Channel; places: number; overbook: number; waves: readonly (ReleaseWave | null)[] };

/** The places of one day by who may book them: those of the opening's channel in waves, and those kept for staff. */
function blocksOf(opening: Opening, day: Day): Block[] {
  const own = {
    channel: opening.channel,
    places: day.desks,
    overbook: day.overbook,
    waves: opening.releaseWaves ?? [null],
  };
  const forStaff = { channel: "staff" as const, places: day.staffDesks, overbook: 0, waves: [null] };
  // An opening for staff has all its desks in one block: two of one channel would be the same session twice.
  const blocks = opening.channel === "staff" ? [{ ...own, places: day.desks + day.staffDesks }] : [own, forStaff];
  return blocks.filter(({ places, overbook }) => places + overbook > 0);
}

function sessionsOn(opening: Opening, place: Place, date: string): PlannedSession[] {
  const day = dayOf(opening, place, date);
  if (!day) return [];
  const startsAt = localInstant(date, day.opensAt, place.timeZone);
  const closesAt = localInstant(date, day.closesAt, place.timeZone);
  const slotMs = opening.slotMinutes * 60_000;
  const slots = Math.floor((+closesAt - +startsAt) / slotMs);
  if (slots <= 0) return [];
  const endsAt = DateTime.fromMillis(+startsAt + slots * slotMs, { zone: place.timeZone });

  return blocksOf(opening, day).flatMap(({ channel, places, overbook, waves }) => {
    const shares = waves.map((wave) => wave?.share ?? 100);
    const capacities = splitCapacity({ slots, desks: places + overbook, shares });
    return waves.map((wave, index) => ({
      locationId: opening.locationId,
      openingId: opening.id,
      seriesId: opening.seriesId,
      date,
      wave: index,
      startsAt,
      endsAt,
      slotMinutes: opening.slotMinutes,
      services: day.services,
      channel,
      kind: opening.kind,
      desks: places,
      overbook,
      releasesAt: wave && releaseOf(wave, date, place.timeZone),
      capacities: capacities[index] ?? [],
    }));
  });
}

/**
 * The sessions that an opening makes on the dates of `range`: one for each date, channel and release wave.
 *
 * Closed days, and holidays unless the opening counts on them, have none; a date that differs has what it says, on a holiday
 * too. A last stretch shorter than a slot is not offered. Slots follow each other in real time, so a day on which the clocks
 * change loses or gains those it should.
 *
 * Units: sessions are half-open; times of the opening are local to `place.timeZone`, instants come out in that zone.
 */
export function planSessions(opening: Opening, place: Place, range: DateRange): PlannedSession[] {
  const exceptions = place.exceptions?.filter(({ seriesId }) => seriesId === opening.seriesId) ?? [];
  return datesOf(range).flatMap((date) => sessionsOn(opening, { ...place, exceptions }, date));
}

/** When each slot of a session starts. */
export function slotStarts(session: Pick<PlannedSession, "startsAt" | "slotMinutes" | "capacities">): DateTime[] {
  const { startsAt, slotMinutes, capacities } = session;
  return capacities.map((_, index) =>
    DateTime.fromMillis(+startsAt + index * slotMinutes * 60_000, { zone: startsAt.zone }),
  );
}
