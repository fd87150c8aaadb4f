import type { SessionKind } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";

/** A start that can be chosen. Instants are in the location's zone. */
export type OpenTime = {
  startsAt: DateTime;
  endsAt: DateTime;
  kind: SessionKind;
  /** One range for each group, adjacent and in order; half-open. */
  groups: { startsAt: DateTime; endsAt: DateTime }[];
};

/** An open start as the database gives it: each group ends where the next one begins. */
export type OpenTimeRow = { startsAt: Date; groupEndsAt: Date[]; kind: SessionKind; timeZone: string };

/** Reads an open start into the location's zone. Throws when it has no group. */
export function readOpenTime({ startsAt, groupEndsAt, kind, timeZone }: OpenTimeRow): OpenTime {
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: timeZone });
  const bounds = [startsAt, ...groupEndsAt].map(inZone);
  const groups = bounds.slice(1).map((endsAt, index) => ({ startsAt: bounds[index] ?? endsAt, endsAt }));
  const last = groups.at(-1);
  if (!last) throw new Error("An open start has no group.");
  return { startsAt: inZone(startsAt), endsAt: last.endsAt, kind, groups };
}
