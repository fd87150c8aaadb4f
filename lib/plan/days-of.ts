import type { Closure } from "@/lib/closure/closure";
import { db } from "@/lib/db/client";
import { isHoliday } from "@/lib/holiday/is-holiday";
import { type DateRange, datesOf } from "@/lib/session/plan-sessions";
import { type SessionFill, sessionFills } from "./days-of.sql";

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
  /** Places in all and taken, staff's included; and those that are not released yet. */
  capacity: number;
  taken: number;
  unreleased: number;
  hasException: boolean;
};

export type PlanDay = { date: string; isHoliday: boolean; closures: Closure["reason"][]; blocks: Block[] };

function blockOf(sessions: readonly [SessionFill, ...SessionFill[]], now: Date): Block {
  const main = sessions.find(({ channel }) => channel !== "staff") ?? sessions[0];
  const sum = (of: readonly SessionFill[], value: (session: SessionFill) => number) =>
    of.reduce((before, session) => before + value(session), 0);
  const staff = sessions.filter((session) => session !== main && session.channel === "staff");
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
  };
}

/** The dates of a range at a location: what is open, how full it is, closures with their reasons, holidays. */
export async function daysOf(locationId: string, range: DateRange, now: Date): Promise<PlanDay[]> {
  const day = (date: string) => new Date(`${date}T00:00:00Z`);
  const [sessions, closures] = await Promise.all([
    sessionFills(locationId, range),
    db.closure.findMany({
      where: {
        OR: [{ locationId }, { locationId: null }],
        startsOn: { lte: day(range.until) },
        endsOn: { gte: day(range.from) },
      },
    }),
  ]);
  return datesOf(range).map((date) => {
    const ofDate = sessions.filter((session) => session.date === date);
    const bySeries = Map.groupBy(ofDate, ({ seriesId, id }) => seriesId ?? id);
    return {
      date,
      isHoliday: isHoliday(date),
      closures: closures
        .filter(({ startsOn, endsOn }) => startsOn <= day(date) && day(date) <= endsOn)
        // Written by the product itself, in this shape.
        .map(({ reason }) => reason as Closure["reason"]),
      blocks: [...bySeries.values()].flatMap(([first, ...more]) => (first ? [blockOf([first, ...more], now)] : [])),
    };
  });
}
