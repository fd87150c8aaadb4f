import { rows, sql } from "@/lib/db/sql";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { waitingTimes } from "@/lib/waiting/waiting-times";
import type { BenchRow } from "./bench-row";
import { medianOf } from "./median-of";
import { percentileOf } from "./percentile-of";

const aimMs = 10;
const rounds = 200;
const warmUps = 20;
const desks = 7;
const centres = 13;
const fullDays = 61;
const now = DateTime.fromISO("2027-03-01T08:07:00Z");
const today = "2027-03-01";

const all = "{DOC,BIO,VAA,TKV,NRA}";
/** The sessions of an ordinary week. Two of every day overlap; the second of them is released two weeks before. */
const week = [
  { at: "all", weekdays: [1, 2, 3, 4, 5], opens: "09:00", closes: "17:00", services: all, kind: "weekday" },
  { at: "all", weekdays: [1, 2, 3, 4, 5], opens: "09:00", closes: "17:00", services: all, kind: "weekday", wave: 1 },
  { at: "desk", weekdays: [1, 2, 3, 4, 5], opens: "12:00", closes: "20:00", services: "{BIO}", kind: "evening" },
  { at: "desk", weekdays: [6], opens: "10:00", closes: "15:00", services: "{DOC,BIO}", kind: "saturday" },
  {
    at: "desk",
    weekdays: [1, 2, 3, 4, 5],
    opens: "09:00",
    closes: "17:00",
    services: all,
    kind: "weekday",
    staff: true,
  },
];

/** A year of sessions of ten-minute slots for one location; what the public may book in the near two months is full. */
async function buildYear(isDesk: boolean): Promise<void> {
  const { id } = await createLocation({ leadMinutes: 60 });
  await rows(sql`
    insert into session (
      location_id, date, wave, starts_at, ends_at, slot_minutes, services, channel, kind, releases_at
    )
    select location.id, day.date, coalesce(hours.wave, 0),
           (day.date + hours.opens) at time zone location.time_zone,
           (day.date + hours.closes) at time zone location.time_zone, 10, hours.services,
           (case when hours.staff then 'staff' else 'public' end)::session_channel, hours.kind,
           case when hours.wave = 1 then (day.date - 14 + time '09:00') at time zone location.time_zone end
    from jsonb_to_recordset(${JSON.stringify(week)}::jsonb) hours (
      at text, weekdays integer[], opens time, closes time, services text[], kind opening_kind, wave integer, staff boolean
    )
    join location on location.id = ${id} and (hours.at = 'all' or ${isDesk})
    cross join lateral (
      select generated::date as date
      from generate_series(${today}::date, ${today}::date + 365, interval '1 day') generated
      where extract(isodow from generated) = any (hours.weekdays)
    ) day
    order by day.date`);
  await rows(sql`
    insert into slot (session_id, starts_at, capacity, taken)
    select session.id, start.at, 4,
           case
             when session.channel = 'staff' or session.releases_at > ${now.toJSDate()} then 0
             when session.date < ${today}::date + ${fullDays}::integer then 4
             -- Later on it fills up unevenly: one slot in twelve is full.
             when abs(hashtext(session.id::text || start.at)) % 12 = 0 then 4
             else abs(hashtext(session.id::text || start.at)) % 4
           end
    from session
    cross join generate_series(session.starts_at, session.ends_at - interval '10 minutes', interval '10 minutes') start (at)
    where session.location_id = ${id}`);
}

/** Frees one slot in a hundred of the near two months: too narrow for a family, and in its way. */
async function freeSinglePlaces(): Promise<void> {
  await rows(sql`
    update slot set taken = capacity - 1
    from session
    where session.id = slot.session_id and session.date < ${today}::date + ${fullDays}::integer
      and slot.taken = slot.capacity and abs(hashtext(slot.session_id::text || slot.starts_at)) % 100 = 0`);
  await rows(sql`vacuum (analyze) slot`);
}

async function measure(persons: number): Promise<{ medianMs: number; p95Ms: number }> {
  const asked = { services: ["BIO" as const], persons, needs: [], days: [] };
  const figures: number[] = [];
  for (let round = -warmUps; round < rounds; round++) {
    const startedAt = performance.now();
    const found = await waitingTimes(asked, now);
    if (round >= 0) figures.push(performance.now() - startedAt);
    if (found.length !== desks + centres) throw new Error("A location is missing.");
    if (found.some(({ third }) => third === null)) throw new Error("A location has no third open start.");
  }
  return {
    medianMs: medianOf(figures),
    p95Ms: percentileOf(
      figures.sort((one, other) => one - other),
      95,
    ),
  };
}

/** How long it takes to find the waiting times of every location, on a full year of slots of the whole country. */
export async function benchWaitingTimes(): Promise<BenchRow[]> {
  for (let number = 0; number < desks + centres; number++) await buildYear(number < desks);
  await rows(sql`vacuum (analyze) session, slot, location`);
  const cases = [
    { name: "one person", persons: 1 },
    { name: "six persons", persons: 6 },
    { name: "six persons, single places free in between", persons: 6, before: freeSinglePlaces },
  ];
  const measured: BenchRow[] = [];
  for (const { name, persons, before } of cases) {
    await before?.();
    const { medianMs, p95Ms } = await measure(persons);
    measured.push({
      name: `waiting times of ${desks + centres} locations, a year of slots, ${name}`,
      figure: `${medianMs.toFixed(1)} ms (95th percentile ${p95Ms.toFixed(1)})`,
      against: `${aimMs} ms, the aim`,
      ratio: (medianMs / aimMs).toFixed(2),
    });
  }
  return measured;
}
