import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import type { ServiceKey } from "@/lib/service/schema";
import type { DeskValues } from "./desk";
import { findDesks } from "./find-desks";

type Author = { id: string; name: string };

const subjectOf = (locationId: string) => ({ subjectKind: "location", subjectId: locationId, locationId });

/**
 * Adds desks to a location, named by the numbers after the highest there is.
 *
 * Throws: when the location does not exist, or the database fails; nothing is added then.
 */
export async function addDesks(
  { locationId, count, services }: { locationId: string; count: number; services: ServiceKey[] },
  author: Author,
): Promise<void> {
  await transaction(async ({ run }) => {
    // One at a time, so that two who add at once do not both add a desk 5.
    await run(sql`select id from location where id = ${locationId} for update`);
    const numbers = (await findDesks(locationId, run)).map(({ name }) => Number(name)).filter(Number.isInteger);
    const first = Math.max(0, ...numbers) + 1;
    const names = Array.from({ length: count }, (_, index) => String(first + index));
    await run(sql`
      insert into desk (location_id, name, services)
      select ${locationId}, name, ${services}::text[] from unnest(${names}::text[]) name`);
    await recordChange(author, { action: "desks_added", ...subjectOf(locationId), after: { names, services } }, run);
  });
}

/** Gives a location that is new the desks of another one, as far as it offers what they do. Throws when the database fails. */
export async function copyDesks(from: string, to: string, author: Author): Promise<void> {
  await transaction(async ({ run }) => {
    const made = await run<{ name: string }>(sql`
      insert into desk (location_id, name, services)
      select ${to}, name, offered.services
      from desk
      cross join lateral (
        select array(select service_key from location_service where location_id = ${to} and service_key = any (desk.services)) as services
      ) offered
      where location_id = ${from} and active and cardinality(offered.services) > 0
      on conflict do nothing
      returning name`);
    const names = made.map(({ name }) => name);
    if (names.length > 0)
      await recordChange(author, { action: "desks_added", ...subjectOf(to), after: { names } }, run);
  });
}

type Request = { id: string; locationId: string; revision: number; values: DeskValues; author: Author };
export type DeskOutcome = { ok: true } | { ok: false; reason: "changed_since" | "name_taken" | "not_there" };

/**
 * Changes a desk.
 *
 * Refuses: `changed_since` when somebody else changed it after `revision` was shown, `name_taken`, `not_there`.
 * Throws: when the database fails; nothing is changed then.
 */
export async function changeDesk({ id, locationId, revision, values, author }: Request): Promise<DeskOutcome> {
  const { name, services, active } = values;
  return transaction<DeskOutcome>(async ({ run }) => {
    await run(sql`select id from location where id = ${locationId} for update`);
    const all = await findDesks(locationId, run);
    const was = all.find((desk) => desk.id === id);
    if (!was) return { ok: false, reason: "not_there" };
    if (was.revision !== revision) return { ok: false, reason: "changed_since" };
    if (all.some((desk) => desk.id !== id && desk.name.toLowerCase() === name.toLowerCase())) {
      return { ok: false, reason: "name_taken" };
    }
    await run(sql`
      update desk set name = ${name}, services = ${services}::text[], active = ${active}, revision = revision + 1
      where id = ${id}`);
    const before = { name: was.name, services: was.services, active: was.active };
    await recordChange(author, { action: "desk_changed", ...subjectOf(locationId), before, after: values }, run);
    return { ok: true };
  });
}
