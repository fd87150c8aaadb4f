import { expect, test } from "vitest";
import { startsOf } from "@/lib/availability/starts-of";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { servicesOf } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { waitingTimes } from "./waiting-times";

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
  const locations = await db.location.findMany();

  const all = { persons: 1, needs: [], days: [] };
  const asked: Parameters<typeof waitingTimes>[0][] = [
    { ...all, services: ["DOC"] },
    { ...all, services: ["DOC"], persons: 6 },
    { ...all, services: ["BIO", "VAA"] },
    { ...all, services: ["BIO"], persons: 7, from: now.plus({ days: 1 }).toISODate(), before: "2027-04-03" },
    { ...all, services: ["BIO"], days: ["evening", "saturday"], before: "2027-04-06" },
  ];
  const counts = new Set<number>();
  for (const { persons, needs, ...wanted } of asked) {
    const minutes = partyMinutes(await servicesOf(wanted.services), persons, false);
    const waits = await waitingTimes({ persons, needs, ...wanted }, now);
    for (const { id: locationId } of locations) {
      const starts = await startsOf({ ...wanted, locationId, minutes }, now);
      const wait = waits.find((found) => found.locationId === locationId);
      expect([wait?.first?.toMillis(), wait?.third?.toMillis()]).toEqual([
        starts[0]?.startsAtMs,
        starts[2]?.startsAtMs,
      ]);
      counts.add(Math.min(starts.length, 3));
    }
  }
  // Some have none, some a few, some enough.
  expect(counts.size).toBeGreaterThan(2);
});
