import { isMailOn } from "@/lib/message/is-mail-on";
import { type ServiceKey, serviceKeySchema } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import type { ReachWay, WorklistKind, worklistKinds } from "./kinds";
import { type EntryRow, worklistCounts, worklistRows } from "./worklist-rows.sql";

/** Somebody on the worklist, as a line shows them; instants in the zone of the location that they know. */
export type WorklistEntry = Omit<EntryRow, "soonestAt" | "nextAttemptAt" | "services" | "total" | "timeZone"> & {
  soonestAt: DateTime;
  nextAttemptAt: DateTime | null;
  services: ServiceKey[];
};

export type WorklistCounts = Record<WorklistKind, number>;

export type Worklist = {
  entries: WorklistEntry[];
  /** How many this look has, on all its pages. */
  total: number;
  /** How many of each kind there are, whatever is looked at. */
  counts: WorklistCounts;
};

export const entriesPerPage = 50;

function readEntry({ soonestAt, nextAttemptAt, services, total: _, timeZone, ...entry }: EntryRow): WorklistEntry {
  const inZone = (instant: Date) => DateTime.fromJSDate(instant, { zone: timeZone });
  return {
    ...entry,
    soonestAt: inZone(soonestAt),
    nextAttemptAt: nextAttemptAt && inZone(nextAttemptAt),
    services: services.map((key) => serviceKeySchema.parse(key)),
  };
}

/** How many of each kind stand on the worklist of these locations ("all": everywhere). Throws when the database fails. */
export async function countWorklist(locations: readonly string[] | "all", now: DateTime): Promise<WorklistCounts> {
  const asked = { locationIds: locations === "all" ? null : locations, mailIsOn: isMailOn() };
  const found = await worklistCounts(asked, now.toJSDate());
  const count = (kind: WorklistKind) => found.find((one) => one.kind === kind)?.count ?? 0;
  return {
    orphan: count("orphan"),
    alternative: count("alternative"),
    moved: count("moved"),
    cancelled: count("cancelled"),
    waiting: count("waiting"),
  } satisfies Record<(typeof worklistKinds)[number], number>;
}

type Asked = {
  /** The locations that whoever looks may solve. */
  locations: readonly string[] | "all";
  /** Only one of them. */
  locationId: string | null;
  kind: WorklistKind | null;
  way: ReachWay | null;
  /** From 1 on. */
  page: number;
};

/**
 * The people on a worklist, soonest visit first: orphans for whom nothing has been decided, and who must still be told or asked.
 *
 * Throws: when the database fails.
 */
export async function findWorklist(
  { locations, locationId, kind, way, page }: Asked,
  now: DateTime,
): Promise<Worklist> {
  const locationIds = locationId ? [locationId] : locations === "all" ? null : locations;
  const range = { limit: entriesPerPage, offset: (page - 1) * entriesPerPage };
  const [found, counts] = await Promise.all([
    worklistRows({ locationIds, kind, way, mailIsOn: isMailOn() }, range, now.toJSDate()),
    countWorklist(locationIds ?? "all", now),
  ]);
  return { entries: found.map(readEntry), total: found[0]?.total ?? 0, counts };
}
