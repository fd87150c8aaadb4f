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

/** A day of 1,500 visits with 25 clerks: how soon a call is on every screen of the location. */
export async function benchBusyDay({ url }: StartedApp): Promise<BenchRow[]> {
  // Sessions begin at the server's own time, and must last the day.
  process.env.STAFF_SESSION_HOURS = "24";
  const day = await createBusyDay(opensAt, { appointments: 1340, walkIns: 230, clerks: 25 });
  const done = await new Play({ day, url, speed, screens }).run();
  const breaches = await findBreaches();
  if (done.doubles.length > 0 || done.unseen > 0 || breaches.length > 0) {
    throw new Error(`The day went wrong: ${JSON.stringify({ ...done, shownMs: [], breaches: breaches.slice(0, 5) })}`);
  }
  const [p50, p95] = [percentileOf(done.shownMs, 50), percentileOf(done.shownMs, 95)];
  const visits = day.comers.filter(({ arrivesAt }) => arrivesAt !== null).length;
  return [
    {
      name: `a day of ${visits} visits, ${day.clerks.length} clerks, at ${speed} times the pace of life: 95th percentile from a call to each of ${screens.displays + screens.lists} screens`,
      figure: `${Math.round(p95)} ms (median ${Math.round(p50)}, ${done.calls} calls, nobody lost or called twice)`,
      against: `${aimMs} ms, the most aimed at`,
      ratio: (p95 / aimMs).toFixed(2),
    },
  ];
}
