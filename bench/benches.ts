import { benchAvailability } from "./availability";
import type { BenchRow } from "./bench-row";
import { benchBusyDay, busyDayClock } from "./busy-day";
import { benchClaims } from "./claims";
import { benchClaimsOverHttp } from "./claims-over-http";
import { benchDrop } from "./drop";
import { onFreshDatabase, onStartedApp } from "./grounds";
import { benchGrowth } from "./growth";
import { benchHotStart } from "./hot-start";
import { benchPages } from "./pages";
import { benchScripts } from "./scripts";
import { benchWaitingTimes } from "./waiting-times";
import { benchWeekGrid } from "./week-grid";

/** Every bench by its name, in the order of the table. */
export const benches: Record<string, () => Promise<BenchRow[]>> = {
  availability: () => onStartedApp(benchAvailability),
  claims: () => onFreshDatabase(benchClaims),
  "claims-over-http": () => onStartedApp(benchClaimsOverHttp),
  drop: () => onStartedApp(benchDrop),
  "hot-start": () => onStartedApp(benchHotStart),
  pages: () => onStartedApp(benchPages),
  scripts: () => onStartedApp(benchScripts),
  "waiting-times": () => onFreshDatabase(benchWaitingTimes),
  "week-grid": () => onStartedApp(benchWeekGrid),
  "busy-day": () => onStartedApp(benchBusyDay, { LOKET_CLOCK: busyDayClock, STAFF_IDLE_MINUTES: "720" }),
  growth: () => onFreshDatabase(benchGrowth),
};
