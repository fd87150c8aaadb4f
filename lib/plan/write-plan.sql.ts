import type { Closure } from "@/lib/closure/closure";
import { type rows, sql } from "@/lib/db/sql";
import { putOpenings } from "@/lib/opening/put-openings.sql";
import type { OpeningException } from "@/lib/opening/schema";
import type { PlanPatch } from "./plan-patch";

type Run = typeof rows;

async function writeExceptions(exceptions: PlanPatch["exceptions"], madeBy: string, run: Run): Promise<void> {
  const touched = exceptions.flatMap(({ before, after }) => after ?? before ?? []);
  const kept = exceptions.flatMap(({ after }) => after ?? []);
  const flat = ({ seriesId, date, day }: OpeningException) => ({ seriesId, date, isOpen: day !== null, ...day });
  await run(sql`
    delete from opening_exception
    using jsonb_to_recordset(${JSON.stringify(touched)}::jsonb) as gone ("seriesId" uuid, date date)
    where opening_exception.series_id = gone."seriesId" and opening_exception.date = gone.date`);
  await run(sql`
    insert into opening_exception (
      series_id, date, is_open, opens_at, closes_at, desks, staff_desks, overbook, services, made_by
    )
    select "seriesId", date, "isOpen", "opensAt", "closesAt", desks, "staffDesks", overbook, coalesce(services, '{}'), ${madeBy}
    from jsonb_to_recordset(${JSON.stringify(kept.map(flat))}::jsonb) as kept (
      "seriesId" uuid, date date, "isOpen" boolean, "opensAt" time, "closesAt" time, desks integer, "staffDesks" integer,
      overbook integer, services text[]
    )`);
}

async function writeClosures(closures: PlanPatch["closures"], madeBy: string, run: Run): Promise<void> {
  const gone = closures.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  const kept: Closure[] = closures.flatMap(({ after }) => after ?? []);
  if (gone.length > 0) await run(sql`delete from closure where id = any (${gone}::uuid[])`);
  if (kept.length === 0) return;
  await run(sql`
    insert into closure (id, location_id, starts_on, ends_on, reason, made_by)
    select id, "locationId", "startsOn", "endsOn", reason, ${madeBy}
    from jsonb_to_recordset(${JSON.stringify(kept)}::jsonb) as kept (
      id uuid, "locationId" uuid, "startsOn" date, "endsOn" date, reason jsonb
    )
    on conflict (id) do update
    set starts_on = excluded.starts_on, ends_on = excluded.ends_on, reason = excluded.reason, made_by = excluded.made_by`);
}

async function writeStocks(stocks: PlanPatch["stocks"], madeBy: string, run: Run): Promise<void> {
  for (const { before, after } of stocks) {
    if (after) {
      const { locationId, service, count, countedAt } = after;
      await run(sql`
        insert into stock (location_id, service_key, count, counted_at, counted_by)
        values (${locationId}, ${service}, ${count}, ${countedAt}, ${madeBy})
        on conflict (location_id, service_key) do update
        set count = excluded.count, counted_at = excluded.counted_at, counted_by = excluded.counted_by`);
    } else if (before) {
      await run(sql`delete from stock where location_id = ${before.locationId} and service_key = ${before.service}`);
    }
  }
}

/** Writes what an edit does to openings, single dates, closures, stocks and closing locations, in the caller's transaction. */
export async function writePlan(
  patch: PlanPatch,
  { madeBy, now }: { madeBy: string; now: Date },
  run: Run,
): Promise<void> {
  const retired = patch.openings.flatMap(({ before, after }) => (before && !after ? [before.id] : []));
  const kept = patch.openings.flatMap(({ after }) => after ?? []);
  if (retired.length > 0) await run(sql`update opening set retired_at = ${now} where id = any (${retired}::uuid[])`);
  if (kept.length > 0) await putOpenings(kept, madeBy, run);
  if (patch.exceptions.length > 0) await writeExceptions(patch.exceptions, madeBy, run);
  if (patch.closures.length > 0) await writeClosures(patch.closures, madeBy, run);
  await writeStocks(patch.stocks, madeBy, run);
  for (const { locationId, after, reasonAfter } of patch.openUntil) {
    const reason = after !== null && reasonAfter ? JSON.stringify(reasonAfter) : null;
    await run(sql`
      update location set open_until = ${after}::date, open_until_reason = ${reason}::jsonb where id = ${locationId}`);
  }
}
