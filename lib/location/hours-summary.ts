/** Weekdays in a row, both ends included; 1 is Monday. */
export type DayRun = { first: number; last: number };

type Hours = { weekdays: readonly number[]; opensAt: string; closesAt: string };
type ClockRange = { opensAt: string; closesAt: string };

/** Hours of some weekdays: all of them, or how much longer than the line before ("to 20:00"). */
export type HoursLine = { days: DayRun[] } & ({ ranges: ClockRange[] } | { until: string });

/**
 * Sums up weekly openings as few lines: "Mon–Fri 09:00–17:00, Thu to 20:00, Sat 10:00–15:00".
 *
 * Openings that overlap or touch are one range. Working days that only close later than most others are told as such.
 *
 * Units: local clock times, "HH:mm"; a range is half-open.
 */
export function hoursSummary(openings: readonly Hours[]): HoursLine[] {
  const groups = groupDays(openings);
  return groups.flatMap((group) => {
    if (baseOf(group, groups)) return [];
    const longer = groups.filter((other) => baseOf(other, groups) === group);
    const days = [group, ...longer].flatMap((one) => one.days).sort((one, other) => one - other);
    return [
      { days: dayRuns(days), ranges: group.ranges },
      ...longer.map((one) => ({ days: dayRuns(one.days), until: one.ranges[0]?.closesAt ?? "" })),
    ];
  });
}

type Group = { days: number[]; ranges: ClockRange[] };

/** The weekdays that have the same hours, together, in the order of their first day. */
function groupDays(openings: readonly Hours[]): Group[] {
  const groups = new Map<string, Group>();
  for (let day = 1; day <= 7; day++) {
    const ranges = mergeRanges(openings.filter((opening) => opening.weekdays.includes(day)));
    if (ranges.length === 0) continue;
    const key = JSON.stringify(ranges);
    const group = groups.get(key) ?? { days: [], ranges };
    group.days.push(day);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** The group of more working days that opens at the same time as this one and only closes earlier, if there is one. */
function baseOf(group: Group, groups: readonly Group[]): Group | undefined {
  const [range, ...rest] = group.ranges;
  if (!range || rest.length > 0 || group.days.some((day) => day > 5)) return undefined;
  return groups.find((other) => {
    const [shorter, ...others] = other.ranges;
    return (
      shorter !== undefined &&
      others.length === 0 &&
      other.days.length > group.days.length &&
      other.days.every((day) => day <= 5) &&
      shorter.opensAt === range.opensAt &&
      shorter.closesAt < range.closesAt
    );
  });
}

function mergeRanges(hours: readonly Hours[]): ClockRange[] {
  const merged: ClockRange[] = [];
  for (const { opensAt, closesAt } of [...hours].sort((one, other) => one.opensAt.localeCompare(other.opensAt))) {
    const last = merged.at(-1);
    if (!last || last.closesAt < opensAt) merged.push({ opensAt, closesAt });
    else if (last.closesAt < closesAt) last.closesAt = closesAt;
  }
  return merged;
}

/** Three or more days in a row are one run; two stay two, as people say them. */
function dayRuns(days: readonly number[]): DayRun[] {
  const runs: DayRun[] = [];
  for (const day of days) {
    const last = runs.at(-1);
    if (last && last.last === day - 1) last.last = day;
    else runs.push({ first: day, last: day });
  }
  return runs.flatMap(({ first, last }) =>
    last - first === 1
      ? [
          { first, last: first },
          { first: last, last },
        ]
      : [{ first, last }],
  );
}
