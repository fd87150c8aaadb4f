import type { QueryResultRow } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { pool } from "@/lib/db/pool";
import { type rows, type Statement, sql } from "@/lib/db/sql";
import { findServices } from "@/lib/service/find-services";
import { DateTime } from "@/lib/time";
import { demonstrationPlaces } from "./places";
import { loadReferenceData } from "./reference";
import { seedPlaces } from "./seed-places";

beforeAll(loadReferenceData);

/** Where places come free soonest, and where the extra day is held. */
const small = demonstrationPlaces.filter(({ slug }) => ["expat-groningen", "expat-maastricht"].includes(slug));

/** Seeds these places, looks, and leaves nothing behind. */
async function seedAndLook<Seen>(
  now: DateTime,
  look: (run: typeof rows) => Promise<Seen>,
  places = small,
): Promise<Seen> {
  const client = await pool().connect();
  const run = async <Row extends QueryResultRow>(statement: Statement) => (await client.query<Row>(statement)).rows;
  try {
    await client.query("begin");
    await seedPlaces(places, { services: await findServices(), now }, run);
    return await look(run);
  } finally {
    await client.query("rollback");
    client.release();
  }
}

/** What can be booked for one document by the end of tomorrow. */
const startsByTomorrow = (now: DateTime) => async (run: typeof rows) => {
  const tomorrow = now.setZone("Europe/Amsterdam").plus({ days: 1 }).toISODate();
  return run<{ slug: string; date: string; kind: string }>(sql`
    select location.slug, session.date, session.kind
    from location
    join session on session.location_id = location.id
    join slot on slot.session_id = session.id
    where location.booked_elsewhere_url is null and session.channel = 'public' and 'DOC' = any (session.services)
      and (session.releases_at is null or session.releases_at <= ${now.toJSDate()})
      and session.date between ${tomorrow}::date - 1 and ${tomorrow}::date
      and slot.is_open and slot.starts_at >= ${now.toJSDate()}::timestamptz + make_interval(mins => location.lead_minutes)`);
};

describe("a demonstration that starts on", () => {
  const moments = [
    ["a Tuesday", "2026-11-24T10:00"],
    ["a Friday", "2026-11-27T23:30"],
    ["a Saturday", "2026-11-28T00:30"],
    ["a Sunday", "2026-11-29T12:00"],
    ["Christmas Eve", "2026-12-24T18:00"],
    ["Christmas Day", "2026-12-25T09:00"],
    ["Boxing Day", "2026-12-26T22:00"],
    ["New Year's Eve", "2026-12-31T23:59"],
    ["the eve of a clock change at Easter", "2027-03-27T15:00"],
    ["Easter Sunday", "2027-03-28T00:10"],
    ["the eve of King's Day", "2027-04-26T11:00"],
    ["the eve of the autumn clock change", "2027-10-30T20:00"],
    ["28 February of a leap year", "2028-02-28T08:00"],
  ] as const;

  test.each(moments)("%s (%s) has something to book by the end of the next day", async (_, local) => {
    const now = DateTime.fromISO(local, { zone: "Europe/Amsterdam" });
    const starts = await seedAndLook(now, startsByTomorrow(now));

    const tomorrow = now.plus({ days: 1 }).toISODate();
    expect(starts.length).toBeGreaterThanOrEqual(1);
    expect(new Set(starts.map((start) => start.date))).toEqual(new Set([tomorrow]));
  });

  test("a Friday opens Maastricht for an extra Saturday, a Monday needs no such thing", async () => {
    const friday = DateTime.fromISO("2026-11-27T10:00", { zone: "Europe/Amsterdam" });
    const monday = DateTime.fromISO("2026-11-30T10:00", { zone: "Europe/Amsterdam" });
    const opened = async (now: DateTime) =>
      new Set((await seedAndLook(now, startsByTomorrow(now))).map(({ slug, kind }) => `${slug} ${kind}`));

    expect(await opened(friday)).toEqual(new Set(["expat-maastricht saturday"]));
    expect(await opened(monday)).toEqual(new Set(["expat-groningen weekday"]));
  });
});

describe("the same day", () => {
  const visits = (run: typeof rows) =>
    run(sql`
      select location.slug, appointment.starts_at, appointment.status, appointment.services, appointment.parts,
             participant.name, encode(participant.key_hash, 'hex') as key
      from appointment
      join location on location.id = appointment.location_id
      join participant on participant.appointment_id = appointment.id
      order by participant.key_hash, participant.position`);
  const at = (local: string) => DateTime.fromISO(local, { zone: "Europe/Amsterdam" });

  test("gives the same visits, people and numbers, and another day gives others", async () => {
    const morning = await seedAndLook(at("2027-02-01T09:00"), visits);
    const evening = await seedAndLook(at("2027-02-01T21:00"), visits);
    const nextDay = await seedAndLook(at("2027-02-02T09:00"), visits);

    expect(morning.length).toBeGreaterThan(300);
    expect(evening).toEqual(morning);
    expect(nextDay).not.toEqual(morning);
  });
});
