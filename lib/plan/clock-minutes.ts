export type Hours = { opensAt: string; closesAt: string };

/** Which end of a block moves, or the whole of it. */
export type Edge = "start" | "end" | "both";

/** Minutes since midnight of a clock time: "09:30" is 570. */
export function minutesOfClock(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
}

/** A clock time of minutes since midnight: 570 is "09:30", 1440 "24:00". */
export function clockOfMinutes(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** A block must stay so long, and within these hours; all in minutes. */
export type HourLimits = { leastMinutes: number; from: number; until: number };

const within = (value: number, least: number, most: number) => Math.max(least, Math.min(most, value));

/** The hours after one end, or the whole block, moved by some minutes: as far as the limits allow. */
export function shiftHours(
  hours: Hours,
  { edge, minutes }: { edge: Edge; minutes: number },
  limits: HourLimits,
): Hours {
  const [opens, closes] = [minutesOfClock(hours.opensAt), minutesOfClock(hours.closesAt)];
  const { leastMinutes, from, until } = limits;
  const by =
    edge === "start"
      ? within(minutes, from - opens, closes - leastMinutes - opens)
      : edge === "end"
        ? within(minutes, opens + leastMinutes - closes, until - closes)
        : within(minutes, from - opens, until - closes);
  return {
    opensAt: edge === "end" ? hours.opensAt : clockOfMinutes(opens + by),
    closesAt: edge === "start" ? hours.closesAt : clockOfMinutes(closes + by),
  };
}
