import { clockOfMinutes, minutesOfClock } from "@/lib/plan/clock-minutes";
import type { PlanDay } from "@/lib/plan/days-of";
import styles from "./week-grid.module.css";

/** The whole hours that a week needs: those that are planned with an hour around them, and the day at least. */
export function hoursToDraw(days: readonly PlanDay[]): { from: string; until: string } {
  const blocks = days.flatMap((day) => day.blocks);
  const first = Math.min(9 * 60, ...blocks.map(({ opensAt }) => minutesOfClock(opensAt)));
  const last = Math.max(17 * 60, ...blocks.map(({ closesAt }) => minutesOfClock(closesAt)));
  const hour = (minutes: number) => clockOfMinutes(Math.max(0, Math.min(24, minutes)) * 60);
  return { from: hour(Math.floor(first / 60) - 1), until: hour(Math.ceil(last / 60) + 1) };
}

/** The hours beside a week's days; for those who look, since every block says its own. */
export function HourAxis({ from, until }: { from: string; until: string }) {
  const [first, last] = [minutesOfClock(from) / 60, minutesOfClock(until) / 60];
  const hours = Array.from({ length: Math.max(0, last - first - 1) }, (_, index) =>
    clockOfMinutes((first + index + 1) * 60),
  );
  return (
    <div className={styles.axis} aria-hidden="true">
      {hours.map((hour) => (
        <span key={hour} className={styles.hour} data-opens={hour}>
          {hour}
        </span>
      ))}
    </div>
  );
}
