import { Play } from "@/lib/testing/busy-day";
import { createBusyDay } from "@/lib/testing/busy-day-ground";
import type { StartedApp } from "@/lib/testing/started-app";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import type { BenchRow } from "./bench-row";
import { percentileOf } from "./percentile-of";

const speed = 50;
const aimMs = 1000;
const opensAt = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });
const screens = { displays: 5, lists: 25 };

/** The clock of the server: it starts while the location is still closed, with time for the start itself. */
export const busyDayClock = `${opensAt.minus({ hours: 3 }).toUTC().toISO({ suppressMilliseconds: true })}@${speed}`;

/** A day of 1,500 visits with 25 clerks: how soon each press is on every screen of the location. */
export async function benchBusyDay({ url }: StartedApp): Promise<BenchRow[]> {
  // Sessions begin at the server's own time, and must last the day.
  process.env.STAFF_SESSION_HOURS = "24";
  const day = await createBusyDay(opensAt, { appointments: 1340, walkIns: 230, clerks: 25 });
  const done = await new Play({ day, url, speed, screens }).run();
  const breaches = await findBreaches();
  const shownMs = done.shown.flatMap(({ ms }) => ms ?? []);
  if (done.doubles.length > 0 || shownMs.length < done.shown.length || breaches.length > 0) {
    const unseen = done.shown.length - shownMs.length;
    throw new Error(
      `The day went wrong: ${JSON.stringify({ ...done, shown: unseen, breaches: breaches.slice(0, 5) })}`,
    );
  }
  const visits = day.comers.filter(({ arrivesAt }) => arrivesAt !== null).length;
  const all = `a day of ${visits} visits, ${day.clerks.length} clerks, ${screens.displays + screens.lists} screens, at ${speed} times the pace of life`;
  const rowOf = (what: string, times: readonly number[], more: string): BenchRow => {
    const ascending = times.toSorted((one, other) => one - other);
    const [p50, p95] = [percentileOf(ascending, 50), percentileOf(ascending, 95)];
    return {
      name: `${all}: 95th percentile from ${what} to each screen`,
      figure: `${Math.round(p95)} ms (median ${Math.round(p50)}${more})`,
      against: `${aimMs} ms, the most aimed at`,
      ratio: (p95 / aimMs).toFixed(2),
    };
  };
  const of = (...kinds: string[]) =>
    done.shown.flatMap(({ kind, ms }) => (ms !== null && kinds.includes(kind) ? ms : []));
  return [
    rowOf("any press", shownMs, `, ${shownMs.length} of them, ${done.calls} calls, nobody lost or called twice`),
    rowOf("a check-in", of("check_in", "walk_in"), ""),
    rowOf("a call", of("call_next", "recall"), ""),
    rowOf("a finish", of("finish"), ""),
  ];
}
