import { Settings } from "luxon";
import { oncePerProcess } from "./once-per-process";
import { testClock } from "./test-clock";

// A bad date is a bug, not a value: luxon must throw, and its types must know it.
Settings.throwOnInvalid = true;
declare module "luxon" {
  interface TSSettings {
    throwOnInvalid: true;
  }
}

// For tests of a whole day; a start refuses it outside the demonstration. Both module graphs share one beginning.
const simulated = process.env.LOKET_CLOCK?.trim();
if (simulated) {
  const { at } = oncePerProcess("clock", () => ({ at: testClock(simulated, Date.now()) }));
  if (at) Settings.now = () => at(Date.now());
}

export { DateTime } from "luxon";
