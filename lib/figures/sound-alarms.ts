import type { rows } from "@/lib/db/sql";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { translator } from "@/lib/i18n/translator";
import { queueMessage } from "@/lib/message/queue-message";
import { publicUrl } from "@/lib/public-url";
import { findServices } from "@/lib/service/find-services";
import type { DateTime } from "@/lib/time";
import { currentWaits, type Wait } from "./current-waits";

type Rang = { locationId: string; service: string; name: string; slug: string };

/** Whether a location has no start of a service within its norm. */
export const isDry = ({ firstDays }: Pick<Wait, "firstDays">, normDays: number): boolean =>
  firstDays === null || firstDays > normDays;

/** Opens alarms that are not open yet, each once, however many do it at once; returns those. */
async function open(dry: readonly Wait[], now: DateTime, run: typeof rows): Promise<Rang[]> {
  return run<Rang>(sql`
    with made as (
      insert into dry_alarm (location_id, service_key, opened_at)
      select "locationId", service, ${now.toJSDate()}
      from jsonb_to_recordset(${JSON.stringify(dry)}::jsonb) dry ("locationId" uuid, service text)
      on conflict (location_id, service_key) where closed_at is null do nothing
      returning location_id, service_key
    )
    select made.location_id as "locationId", made.service_key as service, location.name, location.slug
    from made
    join location on location.id = made.location_id`);
}

/** Closes alarms of what is not dry any more. */
async function close(dry: readonly Wait[], now: DateTime, run: typeof rows): Promise<number> {
  const closed = await run(sql`
    update dry_alarm set closed_at = ${now.toJSDate()}
    where closed_at is null and not exists (
      select from jsonb_to_recordset(${JSON.stringify(dry)}::jsonb) dry ("locationId" uuid, service text)
      where dry."locationId" = dry_alarm.location_id and dry.service = dry_alarm.service_key
    )
    returning id`);
  return closed.length;
}

/** Those who plan a location: its managers, and the planners of the country. */
async function planners(locationId: string, run: typeof rows): Promise<string[]> {
  const found = await run<{ email: string }>(sql`
    select distinct member.email
    from staff_member member
    join staff_role held on held.staff_id = member.id
    where member.active and not member.is_demonstration
      and (held.role = 'planner' or (held.role = 'manager' and held.location_id = ${locationId}))
    order by member.email`);
  return found.map(({ email }) => email);
}

/** Tells those who plan a location, in Dutch as all mail to staff, once, for all its services that ran dry at this time. */
async function tell(rang: readonly Rang[], norms: ReadonlyMap<string, number>, run: typeof rows): Promise<void> {
  const [words, names] = [translator("nl", "figures"), translator("nl", "service")];
  for (const [locationId, ofPlace] of Map.groupBy(rang, (one) => one.locationId)) {
    const [{ name, slug } = { name: "", slug: "" }] = ofPlace;
    const lines = ofPlace.map(({ service }) =>
      words("mail.line", { service: names(`${service}.name`), days: norms.get(service) ?? 0 }),
    );
    const text = [words("mail.text", { name }), lines.join("\n"), publicUrl(`/nl/staff/plan/${slug}`)].join("\n\n");
    for (const to of await planners(locationId, run)) {
      await queueMessage({ kind: "alarm", to, language: "nl", subject: words("mail.subject", { name }), text }, run);
    }
  }
}

/**
 * Sounds an alarm for each location and service that has no start within the service's norm, and ends those that have one
 * again. Who plans the location gets one mail when it begins, and none while it lasts. Returns how many began or ended.
 *
 * Throws: when the database fails; nothing has changed then, and nobody is told.
 */
export async function soundAlarms(now: DateTime): Promise<number> {
  const norms = new Map<string, number>((await findServices()).map(({ key, normDays }) => [key, normDays]));
  const dry = (await currentWaits(now)).filter((wait) => isDry(wait, norms.get(wait.service) ?? 0));
  return transaction<number>(async ({ run }) => {
    const closed = await close(dry, now, run);
    const rang = await open(dry, now, run);
    await tell(rang, norms, run);
    return closed + rang.length;
  });
}
