import { recordChange } from "@/lib/audit/record-change";
import type { rows } from "@/lib/db/sql";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { lockPlan } from "@/lib/opening/lock-plan.sql";
import { noteSlotChange } from "@/lib/slot/note-slot-change";
import type { LocationValues } from "./location-form";
import { locationFields, type StoredLocation, storedLocation } from "./stored-location";

type Author = { id: string; name: string };
export type AddOutcome = { ok: true; id: string } | { ok: false; reason: "slug_taken" };
export type ChangeOutcome =
  | { ok: true }
  | { ok: false; reason: "not_there" | "changed_since" | "service_in_use" | "people_booked" };

const asJson = (value: unknown) => (value === null ? null : JSON.stringify(value));

async function putServices(id: string, { services }: LocationValues, run: typeof rows): Promise<void> {
  const keys = services.map(({ key }) => key);
  await run(sql`delete from location_service where location_id = ${id} and service_key <> all (${keys}::text[])`);
  await run(sql`
    insert into location_service (location_id, service_key, condition)
    select ${id}, key, condition from jsonb_to_recordset(${JSON.stringify(services)}::jsonb) offered (key text, condition jsonb)
    on conflict (location_id, service_key) do update set condition = excluded.condition`);
}

/**
 * Adds a location; it has no openings yet.
 *
 * Refuses: `slug_taken`, also for a name that an old program knows another location by.
 * Throws: when the database fails; nothing is added then.
 */
export async function addLocation(slug: string, values: LocationValues, author: Author): Promise<AddOutcome> {
  const done = await transaction<AddOutcome>(async ({ run }) => {
    const { kind, name, nameEn, street, postcode, city, latitude, longitude, timeZone, admission } = values;
    const { admissionNote, note, feeCents, accessNeeds, horizonDays, leadMinutes, active, dayListEmail } = values;
    const [made] = await run<{ id: string }>(sql`
      insert into location (
        slug, oap_key, kind, name, name_en, street, postcode, city, latitude, longitude, address_verified, time_zone,
        admission, admission_note, note, fee_cents, access_needs, horizon_days, lead_minutes, active,
        day_list_email
      )
      values (
        ${slug}, ${slug}, ${kind}, ${name}, ${nameEn}, ${street}, ${postcode}, ${city}, ${latitude}, ${longitude}, true,
        ${timeZone}, ${admission}, ${asJson(admissionNote)}::jsonb, ${asJson(note)}::jsonb, ${feeCents},
        ${accessNeeds}::text[], ${horizonDays}, ${leadMinutes}, ${active},
        ${dayListEmail}
      )
      on conflict do nothing
      returning id`);
    if (!made) return { ok: false, reason: "slug_taken" };
    await putServices(made.id, values, run);
    const subject = { subjectKind: "location", subjectId: made.id, locationId: made.id };
    await recordChange(author, { action: "location_added", ...subject, after: { slug, ...values } }, run);
    return { ok: true, id: made.id };
  });
  noteSlotChange();
  return done;
}

/** The services that are planned from a date on. */
async function plannedServices(id: string, run: typeof rows): Promise<string[]> {
  const found = await run<{ service: string }>(sql`
    select distinct unnest(services) as service
    from opening
    join location on location.id = opening.location_id
    where location_id = ${id} and retired_at is null
      and (valid_until is null or valid_until >= (now() at time zone location.time_zone)::date)`);
  return found.map(({ service }) => service);
}

async function write(id: string, values: LocationValues, run: typeof rows): Promise<void> {
  const { kind, name, nameEn, street, postcode, city, latitude, longitude, timeZone, admission } = values;
  const { admissionNote, note, feeCents, accessNeeds, horizonDays, leadMinutes, active, dayListEmail } = values;
  await run(sql`
    update location
    set kind = ${kind}, name = ${name}, name_en = ${nameEn}, street = ${street}, postcode = ${postcode}, city = ${city},
        latitude = ${latitude}, longitude = ${longitude}, address_verified = true, time_zone = ${timeZone},
        admission = ${admission}, admission_note = ${asJson(admissionNote)}::jsonb, note = ${asJson(note)}::jsonb,
        fee_cents = ${feeCents}, access_needs = ${accessNeeds}::text[], horizon_days = ${horizonDays},
        lead_minutes = ${leadMinutes}, active = ${active}, day_list_email = ${dayListEmail},
        revision = revision + 1
    where id = ${id}`);
  await putServices(id, values, run);
}

/** Whether anybody is still to come there. */
async function isAwaited(id: string, run: typeof rows): Promise<boolean> {
  const found = await run(sql`
    select from appointment
    where location_id = ${id} and status in ('booked', 'held', 'offered') and ends_at > now() limit 1`);
  return found.length > 0;
}

type Request = { id: string; version: number; values: LocationValues; author: Author };

/**
 * Changes what a location is. `version` is the one that was shown: of two who change it at once, the second is told. Its time
 * zone stays: what is planned there goes by it.
 *
 * Refuses: `not_there`; `changed_since`; `service_in_use` for a service taken away that its openings still have;
 * `people_booked` for one that is put out of use while people are to come: it is closed for good in the plan instead.
 * Throws: when the database fails; nothing is changed then.
 */
export async function changeLocation({ id, version, values, author }: Request): Promise<ChangeOutcome> {
  const done = await transaction<ChangeOutcome>(async ({ run }) => {
    await lockPlan(run);
    const before: StoredLocation | undefined = await storedLocation(id, run, { isLocking: true });
    if (!before) return { ok: false, reason: "not_there" };
    if (before.version !== version) return { ok: false, reason: "changed_since" };
    const kept = new Set<string>(values.services.map(({ key }) => key));
    if ((await plannedServices(id, run)).some((service) => !kept.has(service))) {
      return { ok: false, reason: "service_in_use" };
    }
    if (before.active && !values.active && (await isAwaited(id, run))) return { ok: false, reason: "people_booked" };
    const after = { ...values, timeZone: before.timeZone };
    await write(id, after, run);
    const subject = { subjectKind: "location", subjectId: id, locationId: id };
    await recordChange(author, { action: "location_changed", ...subject, before: locationFields(before), after }, run);
    return { ok: true };
  });
  noteSlotChange();
  return done;
}
