import { type ClosedDays, coversDate } from "@/lib/closure/covers-date";
import type { Opening, ReleaseWave } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import { localInstant } from "./local-instant";
import { splitCapacity } from "./split-capacity";

/** What a location makes of its openings. */
export type Place = {
  timeZone: string;
  closures: readonly ClosedDays[];
  isHoliday: (date: string) => boolean;
};

/** Calendar dates of the location, both included. */
export type DateRange = { from: string; until: string };

/** One staffed block as it should exist. Slot `i` starts `i × slotMinutes` after `startsAt`, counted in real minutes. */
export type PlannedSession = Pick<Opening, "locationId" | "slotMinutes" | "services" | "channel" | "kind"> & {
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

function isOpenOn(opening: Opening, place: Place, date: string): boolean {
  return (
    opening.weekdays.includes(DateTime.fromISO(date, { zone: "utc" }).weekday) &&
    opening.validFrom <= date &&
    (opening.validUntil === null || date <= opening.validUntil) &&
    !coversDate(place.closures, date) &&
    (opening.onHolidays || !place.isHoliday(date))
  );
}

/** When a wave of that date's places appears. */
function releaseOf(wave: ReleaseWave, date: string, timeZone: string): DateTime {
  const day = DateTime.fromISO(date, { zone: "utc" }).minus({ days: wave.daysBefore }).toISODate();
  return localInstant(day, wave.at, timeZone);
}

function sessionsOn(opening: Opening, place: Place, date: string): PlannedSession[] {
  const startsAt = localInstant(date, opening.opensAt, place.timeZone);
  const closesAt = localInstant(date, opening.closesAt, place.timeZone);
  const slotMs = opening.slotMinutes * 60_000;
  const slots = Math.floor((+closesAt - +startsAt) / slotMs);
  if (slots === 0) return [];
  const endsAt = DateTime.fromMillis(+startsAt + slots * slotMs, { zone: place.timeZone });

  const waves = opening.releaseWaves ?? [null];
  const capacities = splitCapacity({ slots, desks: opening.desks, shares: waves.map((wave) => wave?.share ?? 100) });
  return waves.map((wave, index) => ({
    locationId: opening.locationId,
    openingId: opening.id,
    date,
    wave: index,
    startsAt,
    endsAt,
    slotMinutes: opening.slotMinutes,
    services: opening.services,
    channel: opening.channel,
    kind: opening.kind,
    releasesAt: wave && releaseOf(wave, date, place.timeZone),
    capacities: capacities[index] ?? [],
  }));
}

/**
 * The sessions that an opening makes on the dates of `range`: one for each date and release wave.
 *
 * Closed days, and holidays unless the opening counts on them, have none. A last stretch shorter than a slot is not
 * offered. Slots follow each other in real time, so a day on which the clocks change loses or gains those it should.
 *
 * Units: sessions are half-open; times of the opening are local to `place.timeZone`, instants come out in that zone.
 */
export function planSessions(opening: Opening, place: Place, range: DateRange): PlannedSession[] {
  return datesOf(range)
    .filter((date) => isOpenOn(opening, place, date))
    .flatMap((date) => sessionsOn(opening, place, date));
}

/** When each slot of a session starts. */
export function slotStarts(session: Pick<PlannedSession, "startsAt" | "slotMinutes" | "capacities">): DateTime[] {
  const { startsAt, slotMinutes, capacities } = session;
  return capacities.map((_, index) =>
    DateTime.fromMillis(+startsAt + index * slotMinutes * 60_000, { zone: startsAt.zone }),
  );
}
