import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { firstStarts } from "./waiting-times.sql";

const now = DateTime.fromISO("2027-03-26T09:07:00+01:00");

const offers: [ServiceKey[], ...ServiceKey[][]] = [
  ["DOC"],
  ["DOC", "BIO"],
  ["BIO", "VAA"],
  ["DOC", "BIO", "VAA", "TKV"],
];

/** The same numbers on every run, between 0 and 1. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

/** A location with two weeks of sessions that overlap, of all kinds and channels, most of their slots full. */
async function createRandomLocation(next: () => number): Promise<void> {
  const pick = <Value>(values: readonly [Value, ...Value[]]) => values[Math.floor(next() * values.length)] ?? values[0];
  const { id: locationId } = await createLocation({
    horizonDays: pick([3, 20, 365]),
    leadMinutes: pick([0, 45, 1500]),
    timeZone: pick(["Europe/Amsterdam", "America/Curacao", "Asia/Kathmandu"]),
  });
  for (let day = 0; day < 14; day++) {
    for (let number = 0; number < 4; number++) {
      const start = now.startOf("day").plus({ days: day, hours: 8 + Math.floor(next() * 6) });
      await createSession({
        locationId,
        startsAt: start.toISO(),
        slots: 2 + Math.floor(next() * 10),
        slotMinutes: pick([10, 15, 20]),
        services: pick(offers),
        channel: pick(["public", "public", "public", "staff"]),
        kind: pick(["weekday", "evening", "saturday"]),
        ...(next() < 0.3 ? { releasesAt: now.plus({ hours: Math.floor(next() * 48) - 24 }).toISO() } : {}),
      });
    }
  }
  const fullness = 0.6 + next() * 0.4;
  const full: string[] = [];
  const starts = await rows<{ slot: string }>(sql`
    select ctid::text as slot from slot
    where session_id in (select id from session where location_id = ${locationId})
    order by session_id, starts_at`);
  for (const { slot } of starts) if (next() < fullness) full.push(slot);
  await rows(sql`update slot set taken = capacity where ctid = any (${full}::tid[])`);
  if (next() < 0.5) {
    const startsOn = new Date(`${now.plus({ days: Math.floor(next() * 10) }).toISODate()}T00:00:00Z`);
    await db.closure.create({ data: { locationId, startsOn, endsOn: startsOn, reason: { nl: "dicht" } } });
  }
}

test("finds the same first and third start as listing every open start does", async () => {
  const next = numbers(20_270_326);
  for (let number = 0; number < 12; number++) await createRandomLocation(next);

  const [from, tomorrow] = ["-infinity", now.plus({ days: 1 }).toISODate()];
  const asked = [
    { services: ["DOC"], minutes: [10], kinds: [], from, until: "infinity" },
    { services: ["DOC"], minutes: [35], kinds: [], from, until: "infinity" },
    { services: ["BIO", "VAA"], minutes: [20], kinds: [], from, until: "infinity" },
    { services: ["BIO"], minutes: [25, 10], kinds: [], from: tomorrow, until: "2027-04-02" },
    { services: ["BIO"], minutes: [10], kinds: ["evening" as const, "saturday" as const], from, until: "2027-04-05" },
  ];
  for (const one of asked) {
    const found = await firstStarts({ ...one, now: now.toJSDate() });
    const listed = await rows<{ locationId: string; starts: Date[] }>(sql`
      select location.id as "locationId", array(
        select distinct open.starts_at
        from open_starts(
          location.id, ${one.services}, ${one.minutes}, ${one.from}, ${one.until}, ${now.toJSDate()}
        ) open
        where ${one.kinds}::text[] = '{}' or open.kind::text = any (${one.kinds}::text[])
        order by open.starts_at
      ) as starts
      from location`);

    expect(found.map(({ locationId, firstAt, thirdAt }) => ({ locationId, firstAt, thirdAt }))).toEqual(
      expect.arrayContaining(
        listed.map(({ locationId, starts }) => ({
          locationId,
          firstAt: starts[0] ?? null,
          thirdAt: starts[2] ?? null,
        })),
      ),
    );
    expect(found).toHaveLength(listed.length);
    expect(new Set(listed.map(({ starts }) => Math.min(starts.length, 3))).size).toBeGreaterThan(1);
  }
});
