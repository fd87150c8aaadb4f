import { startsOf } from "@/lib/availability/starts-of";
import { comingClosures } from "@/lib/closure/coming-closures";
import { isHoliday } from "@/lib/holiday/is-holiday";
import type { Location } from "@/lib/location/location";
import { daysPlanned } from "@/lib/plan/days-planned";
import { readPlan } from "@/lib/plan/read-plan.sql";
import { servicesOf } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { findShortStocks } from "@/lib/stock/find-short-stocks";
import type { DateTime } from "@/lib/time";
import type { Wording } from "@/lib/wording";
import { exceptionsAt } from "./exceptions-at.sql";
import { type SessionAt, sessionsAt } from "./sessions-at.sql";

/** What somebody looks for. */
export type Sought = { services: ServiceKey[]; persons: number; startsAt: DateTime };

/** A rule that hides a time, with what it goes by: series are openings; instants and dates are those of the location. */
export type HidingRule =
  | { rule: "not_active" | "booked_elsewhere" | "no_opening" | "holiday" | "over" }
  | { rule: "staff" | "invited" | "full"; seriesIds: string[] }
  | { rule: "date_differs"; date: string; seriesIds: string[] }
  | { rule: "service_not_offered"; services: ServiceKey[] }
  | { rule: "out_of_stock"; service: ServiceKey; left: number }
  | { rule: "closes" | "horizon"; date: string }
  | { rule: "closure"; closureId: string; reason: Wording | null }
  | { rule: "too_soon" | "no_room"; minutes: number }
  | { rule: "not_a_start"; minutes: number; seriesIds: string[] }
  | { rule: "unreleased" | "never_released"; at: Date; seriesIds: string[] };

/** The rules of the location itself, before anything of that time is looked at. */
function ofPlace(location: Location, { services, startsAt }: Sought, now: DateTime): HidingRule[] {
  const { active, bookedElsewhereUrl, openUntil, leadMinutes, horizonDays, timeZone } = location;
  const missing = services.filter((key) => !location.services.some((offered) => offered.key === key));
  const date = startsAt.setZone(timeZone).toISODate() ?? "";
  const shown = startsAt.setZone(timeZone).startOf("day").minus({ days: horizonDays });
  const isSoon = startsAt >= now && startsAt < now.plus({ minutes: leadMinutes });
  return [
    ...(active ? [] : [{ rule: "not_active" } as const]),
    ...(bookedElsewhereUrl ? [{ rule: "booked_elsewhere" } as const] : []),
    ...(missing.length > 0 ? [{ rule: "service_not_offered", services: missing } as const] : []),
    ...(openUntil && openUntil < date ? [{ rule: "closes", date: openUntil } as const] : []),
    ...(startsAt < now ? [{ rule: "over" } as const] : []),
    ...(isSoon ? [{ rule: "too_soon", minutes: leadMinutes } as const] : []),
    ...(shown > now.setZone(timeZone).startOf("day")
      ? [{ rule: "horizon", date: shown.toISODate() ?? "" } as const]
      : []),
  ];
}

/** The closed days that the time falls on. */
async function ofDay({ id, timeZone }: Location, { startsAt }: Sought): Promise<HidingRule[]> {
  const date = startsAt.setZone(timeZone).toISODate() ?? "";
  const closures = await comingClosures(id, date);
  return closures
    .filter(({ startsOn }) => startsOn <= date)
    .map(({ id: closureId, reason }): HidingRule => ({ rule: "closure", closureId, reason }));
}

/** What the services use up and there is too little of. */
async function ofStock({ id }: Location, sought: Sought, now: DateTime): Promise<HidingRule[]> {
  const short = await findShortStocks(id, sought, now);
  return short.map(({ service, left }) => ({ rule: "out_of_stock", service, left }));
}

const seriesOf = (sessions: readonly SessionAt[]) => [...new Set(sessions.flatMap(({ seriesId }) => seriesId ?? []))];

/** What is wrong with the sessions of that time: not for everybody, not released, or full; nothing when there are none. */
function ofSessions(sessions: readonly SessionAt[], lastBooked: DateTime, now: DateTime): HidingRule[] {
  const open = sessions.filter(({ channel }) => channel === "public");
  if (open.length === 0) {
    return (["staff", "invited"] as const).flatMap((rule) => {
      const kept = sessions.filter(({ channel }) => channel === rule);
      return kept.length > 0 ? [{ rule, seriesIds: seriesOf(kept) }] : [];
    });
  }
  const starts = open.filter(({ isStart }) => isStart);
  if (starts.length === 0) {
    return [{ rule: "not_a_start", minutes: open[0]?.slotMinutes ?? 0, seriesIds: seriesOf(open) }];
  }
  const released = starts.filter(({ releasesAt }) => releasesAt === null || releasesAt <= now.toJSDate());
  const first = starts.flatMap(({ releasesAt }) => releasesAt ?? []).sort((one, other) => +one - +other)[0];
  if (released.length === 0 && first) {
    const rule = first > lastBooked.toJSDate() ? "never_released" : "unreleased";
    return [{ rule, at: first, seriesIds: seriesOf(starts) }];
  }
  return released.some(({ hasPlace }) => hasPlace) ? [] : [{ rule: "full", seriesIds: seriesOf(released) }];
}

/** Whether an opening is planned at a time, of which no session need be made yet. */
async function isPlannedAt({ id, timeZone }: Location, { services, startsAt }: Sought): Promise<boolean> {
  const local = startsAt.setZone(timeZone);
  const [date, time] = [local.toISODate() ?? "", local.toFormat("HH:mm")];
  const plan = await readPlan();
  const place = plan.places.find((one) => one.id === id);
  const days = place ? daysPlanned(plan, place, { from: date, until: date }) : [];
  return days.some(
    ({ day }) =>
      day && day.opensAt <= time && time < day.closesAt && services.every((service) => day.services.includes(service)),
  );
}

/** Why there is no session at that time: that date of an opening differs, it is a holiday, or nothing is planned. */
async function ofNoSession(location: Location, sought: Sought): Promise<HidingRule[]> {
  const { services, startsAt } = sought;
  const date = startsAt.setZone(location.timeZone).toISODate() ?? "";
  const seriesIds = await exceptionsAt(location.id, services, startsAt.toJSDate());
  if (seriesIds.length > 0) return [{ rule: "date_differs", date, seriesIds }];
  return [{ rule: isHoliday(date) ? "holiday" : "no_opening" }];
}

/**
 * Each rule that hides a time of a location from applicants; none when they can choose it. Whether they can is asked of what
 * they are shown itself.
 *
 * Throws: when the database fails.
 */
export async function whyHidden(location: Location, sought: Sought, now: DateTime): Promise<HidingRule[]> {
  const { services, persons, startsAt } = sought;
  const minutes = partyMinutes(await servicesOf(services), persons, false);
  const atMs = startsAt.toMillis();
  const starts = await startsOf({ locationId: location.id, services, minutes, persons }, now);
  if (location.active && starts.some(({ startsAtMs }) => startsAtMs === atMs)) return [];
  const [day, sessions, stock] = await Promise.all([
    ofDay(location, sought),
    sessionsAt(location.id, services, startsAt.toJSDate()),
    ofStock(location, sought, now),
  ]);
  const place = ofPlace(location, sought, now);
  const isOffered = !place.some(({ rule }) => rule === "service_not_offered");
  // On closed days there are no sessions: that is no second reason.
  const isOpen = isOffered && day.length === 0;
  // Beyond the horizon no sessions are made yet: an opening that is planned then is no second reason either.
  const isFar = place.some(({ rule }) => rule === "horizon") && isOpen && (await isPlannedAt(location, sought));
  const lastBooked = startsAt.minus({ minutes: location.leadMinutes });
  const seen =
    sessions.length > 0 && isOpen
      ? ofSessions(sessions, lastBooked, now)
      : isOpen && !isFar
        ? await ofNoSession(location, sought)
        : [];
  const rules = [...place, ...day, ...stock, ...seen];
  const needed = minutes.reduce((sum, one) => sum + one, 0);
  return rules.length > 0 ? rules : [{ rule: "no_room", minutes: needed }];
}
