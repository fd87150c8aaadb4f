import type { SessionKind } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";
import { groupEndsMs } from "./open-starts";
import type { LocalStart } from "./starts-of";

/** A start that can be chosen. Instants are in the location's zone. */
export type OpenTime = {
  startsAt: DateTime;
  endsAt: DateTime;
  kind: SessionKind;
  /** One range for each group, adjacent and in order; half-open. */
  groups: { startsAt: DateTime; endsAt: DateTime }[];
};

/** An open start with its groups in the location's zone. `minutes` is the length of each group's visit. */
export function readOpenTime(
  { startsAtMs, kind, slotMinutes, timeZone }: LocalStart,
  minutes: readonly number[],
): OpenTime {
  const inZone = (instantMs: number) => DateTime.fromMillis(instantMs, { zone: timeZone });
  const bounds = [startsAtMs, ...groupEndsMs(startsAtMs, minutes, slotMinutes)].map(inZone);
  const groups = bounds.slice(1).map((endsAt, index) => ({ startsAt: bounds[index] ?? endsAt, endsAt }));
  const last = groups.at(-1);
  if (!last) throw new Error("An open start has no group.");
  return { startsAt: inZone(startsAtMs), endsAt: last.endsAt, kind, groups };
}
