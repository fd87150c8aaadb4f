import type { Closure } from "@/lib/closure/closure";
import { db } from "@/lib/db/client";
import { isHoliday } from "@/lib/holiday/is-holiday";
import { type DateRange, datesOf } from "@/lib/session/plan-sessions";
import { DateTime } from "@/lib/time";
import { type SessionFill, sessionFills } from "./days-of.sql";
import { type DayPlanned, daysPlanned } from "./days-planned";
import { type IdleOpening, idleOpenings } from "./idle-openings";
import { type Plan, type PlannedPlace, planningRange } from "./plan";
import { readPlan } from "./read-plan.sql";

/** What an opening has on one date: its waves together, and the desks that are kept for staff. */
export type Block = {
  key: string;
  seriesId: string | null;
  opensAt: string;
  closesAt: string;
  kind: SessionFill["kind"];
  channel: SessionFill["channel"];
  services: string[];
  slotMinutes: number;
  desks: number;
  overbook: number;
  staffDesks: number;
  /** Places in all and taken, or once taken, staff's included; and those that are not released yet. */
  capacity: number;
  taken: number;
  unreleased: number;
  hasException: boolean;
  /** Planned, while its places are not made yet. */
  isAhead: boolean;
};

export type PlanDay = {
  date: string;
  isHoliday: boolean;
  closures: Closure["reason"][];
  /** The last day of its location, when that lies before it; null else. */
  closedAfter: string | null;
  blocks: Block[];
  /** Rules that could be open on it and are not; none on a closed day. */
  idle: IdleOpening[];
};

function blockOf(sessions: readonly [SessionFill, ...SessionFill[]], now: Date): Block {
  const open = sessions.filter(({ isClosed }) => !isClosed);
  const main = open.find(({ channel }) => channel !== "staff") ?? open[0] ?? sessions[0];
  const sum = (of: readonly SessionFill[], value: (session: SessionFill) => number) =>
    of.reduce((before, session) => before + value(session), 0);
  const staff = open.filter((session) => session !== main && session.channel === "staff");
  const { seriesId, opensAt, closesAt, kind, channel, services, slotMinutes, overbook, hasException } = main;
  return {
    key: main.id,
    seriesId,
    opensAt,
    closesAt,
    kind,
    channel,
    services,
    slotMinutes,
    overbook,
    hasException,
    desks: main.desks ?? 0,
    staffDesks: sum(staff, ({ desks }) => desks ?? 0),
    capacity: sum(sessions, ({ capacity }) => capacity),
    taken: sum(sessions, ({ taken }) => taken),
    unreleased: sum(
      sessions.filter(({ releasesAt }) => releasesAt !== null && releasesAt > now),
      ({ capacity }) => capacity,
    ),
    isAhead: false,
  };
}

/** A block of a date that lies so far ahead that its sessions are not made yet. */
function blockAhead({ opening, date, day, hasException }: DayPlanned): Block[] {
  if (!day) return [];
  const { seriesId, kind, channel, slotMinutes } = opening;
  const none = { capacity: 0, taken: 0, unreleased: 0 };
  return [
    { ...day, ...none, key: `${seriesId} ${date}`, seriesId, kind, channel, slotMinutes, hasException, isAhead: true },
  ];
}

/** What is planned on the dates of a range that lie beyond those whose sessions are made. */
function blocksAhead(plan: Plan, place: PlannedPlace | undefined, { range, now }: { range: DateRange; now: Date }) {
  if (!place?.active) return new Map<string, Block[]>();
  const made = planningRange(place, DateTime.fromJSDate(now)).until;
  const ahead = daysPlanned(plan, place, range).filter(({ date }) => date > made);
  return new Map([...Map.groupBy(ahead, ({ date }) => date)].map(([date, days]) => [date, days.flatMap(blockAhead)]));
}

/**
 * The dates of a range at a location: what is open, how full it is, closures with their reasons, holidays. Of dates whose
 * sessions are not made yet it says what is planned.
 */
export async function daysOf(locationId: string, range: DateRange, now: Date): Promise<PlanDay[]> {
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const [sessions, plan, closures] = await Promise.all([
    sessionFills(locationId, range, now),
    readPlan(),
    db.closure.findMany({
      where: {
        OR: [{ locationId }, { locationId: null }],
        startsOn: { lte: day(range.until) },
        endsOn: { gte: day(range.from) },
      },
    }),
  ]);
  const place = plan.places.find(({ id }) => id === locationId);
  const ahead = blocksAhead(plan, place, { range, now });
  const openings = plan.openings.filter((opening) => opening.locationId === locationId);
  const canOpen = (date: string) => place?.active && (place.openUntil === null || date <= place.openUntil);
  return datesOf(range).map((date) => {
    const ofDate = sessions.filter((session) => session.date === date);
    const bySeries = Map.groupBy(ofDate, ({ seriesId, id }) => seriesId ?? id);
    const open = [...bySeries.values()].filter((some) => some.some(({ isClosed }) => !isClosed));
    const made = open.flatMap(([first, ...more]) => (first ? [blockOf([first, ...more], now)] : []));
    const blocks = made.length > 0 ? made : (ahead.get(date) ?? []);
    const shut = closures.filter(({ startsOn, endsOn }) => startsOn <= day(date) && day(date) <= endsOn);
    return {
      date,
      isHoliday: isHoliday(date),
      // Written by the product itself, in this shape.
      closures: shut.map(({ reason }) => reason as Closure["reason"]),
      closedAfter: place?.openUntil && place.openUntil < date ? place.openUntil : null,
      blocks,
      idle: shut.length === 0 && canOpen(date) ? idleOpenings(openings, { date, blocks }) : [],
    };
  });
}
