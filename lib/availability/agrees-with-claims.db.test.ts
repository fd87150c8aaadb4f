import fc from "fast-check";
import { expect, test } from "vitest";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { releaseHold } from "@/lib/appointment/release-hold";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { servicesOf } from "@/lib/service/find-services";
import type { ServiceKey } from "@/lib/service/schema";
import { partyMinutes } from "@/lib/service/visit-minutes";
import { createLocation, createServices, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { daysWithTimes } from "./days-with-times";
import { timesOn } from "./times-on";

const now = DateTime.fromISO("2027-03-26T06:00:00Z");
const zones = ["Europe/Amsterdam", "America/Curacao"];

/** Sessions around a clock change, in any state that bars them or not, some slots of them full. */
const session = fc.record({
  // Whole and half hours over four days, the first ones inside the lead time, the last ones beyond the horizon.
  halfHour: fc.integer({ min: 0, max: 190 }),
  slots: fc.integer({ min: 1, max: 16 }),
  slotMinutes: fc.constantFrom(10, 15),
  full: fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 3 }),
  channel: fc.constantFrom("public" as const, "public" as const, "public" as const, "staff" as const),
  release: fc.constantFrom(undefined, -60, 60),
  services: fc.constantFrom<ServiceKey[]>(["BIO"], ["BIO", "VAA"], ["BIO", "VAA"]),
  closed: fc.constantFrom(false, false, false, true),
});
const world = fc.record({
  zone: fc.constantFrom(...zones),
  sessions: fc.array(session, { minLength: 4, maxLength: 10 }),
  closure: fc.option(fc.integer({ min: 0, max: 4 })),
  lastDay: fc.constantFrom(null, null, null, 1, 2, 4),
  stock: fc.option(fc.constantFrom(0, 1, 6, 20)),
  persons: fc.constantFrom(1, 2, 7),
  services: fc.constantFrom<ServiceKey[]>(["BIO"], ["VAA", "BIO"]),
});

async function build({
  zone,
  sessions,
  closure,
  lastDay,
  stock,
}: typeof world extends fc.Arbitrary<infer World> ? World : never) {
  const { id } = await createLocation({ timeZone: zone, horizonDays: 3, leadMinutes: 90 });
  for (const { halfHour, release, full, closed, ...rest } of sessions) {
    const startsAt = now.plus({ minutes: 30 * halfHour });
    const sessionId = await createSession({
      ...rest,
      locationId: id,
      startsAt: startsAt.toISO(),
      ...(release === undefined ? {} : { releasesAt: now.plus({ minutes: release }).toISO() }),
    });
    await rows(sql`
      update slot set capacity = 0
      where session_id = ${sessionId}
        and starts_at = any (${full.map((slot) => startsAt.plus({ minutes: slot * rest.slotMinutes }).toJSDate())})`);
    if (closed) await db.session.update({ where: { id: sessionId }, data: { closedAt: now.toJSDate() } });
  }
  if (closure !== null) {
    const date = new Date(`${now.setZone(zone).plus({ days: closure }).toISODate()}T00:00:00Z`);
    await db.closure.create({ data: { locationId: id, startsOn: date, endsOn: date, reason: { nl: "Dicht" } } });
  }
  if (lastDay !== null) {
    const openUntil = new Date(`${now.setZone(zone).plus({ days: lastDay }).toISODate()}T00:00:00Z`);
    await db.location.update({ where: { id }, data: { openUntil } });
  }
  if (stock !== null) {
    await db.stock.create({ data: { locationId: id, serviceKey: "VAA", count: stock, countedAt: now.toJSDate() } });
  }
  return id;
}

test("shows exactly the starts that a claim would grant", { timeout: 120_000 }, async () => {
  await createServices();
  let granted = 0;
  await fc.assert(
    fc.asyncProperty(world, async (drawn) => {
      const locationId = await build(drawn);
      const { services, persons } = drawn;
      const minutes = partyMinutes(await servicesOf(services), persons, false);
      const wanted = { locationId, services, minutes, persons };

      const days = await daysWithTimes(wanted, now);
      const shown = (await Promise.all(days.map((day) => timesOn(wanted, day.date, now)))).flat();
      expect(shown.map((time) => time.startsAt.toISODate())).toEqual(
        days.flatMap((day) => Array.from({ length: day.openTimes }, () => day.date)),
      );

      const slots = await db.slot.findMany({ where: { session: { locationId } }, distinct: ["startsAt"] });
      const holdable: number[] = [];
      for (const slot of slots) {
        const startsAt = DateTime.fromJSDate(slot.startsAt);
        const hold = await holdPlaces(holdRequest({ locationId, services, persons, startsAt }), now);
        if (!hold.ok) continue;
        holdable.push(+startsAt);
        await releaseHold(hold.manageKey);
      }
      granted += holdable.length;
      expect(shown.map((time) => +time.startsAt)).toEqual(holdable.sort((a, b) => a - b));
    }),
    { numRuns: 36, seed: 20270328 },
  );
  // A world in which nothing can be held would prove nothing.
  expect(granted).toBeGreaterThan(100);
});
