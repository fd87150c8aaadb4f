import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows } from "@/lib/db/sql";
import { setCapacity } from "@/lib/session/set-capacity";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { readOccupants } from "./read-inventory.sql";
import { whoGivesWay } from "./who-gives-way";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const startsAt = DateTime.fromISO("2027-03-02T09:00", { zone: "Europe/Amsterdam" });
let number = 4_000_000_000;

test("the rule that shows an impact says the same as the database's when it cuts", async () => {
  const visits = fc.array(
    fc.record({ slot: fc.integer({ min: 0, max: 7 }), persons: fc.integer({ min: 1, max: 4 }) }),
    {
      minLength: 4,
      maxLength: 16,
    },
  );
  await fc.assert(
    fc.asyncProperty(
      visits,
      fc.integer({ min: 0, max: 2 }),
      fc.integer({ min: 0, max: 6 }),
      async (asked, capacity, from) => {
        const { id: locationId } = await createLocation();
        const sessionId = await createSession({ locationId, startsAt: startsAt.toISO(), slots: 10, capacity: 3 });
        for (const [index, { slot, persons }] of asked.entries()) {
          const vNumbers = Array.from({ length: persons }, () => String(++number));
          const at = startsAt.plus({ minutes: 10 * slot });
          // Where it is full or the day is over, nobody is booked.
          await createAppointment(
            { locationId, startsAt: at, services: ["DOC"], vNumbers },
            now.plus({ minutes: index }),
          ).catch(() => {});
        }
        const cutFrom = startsAt.plus({ minutes: 10 * from });
        const slots = await db.slot.findMany({ where: { sessionId } });
        const capacities = new Map(
          slots.filter((slot) => slot.startsAt >= cutFrom.toJSDate()).map((slot) => [+slot.startsAt, capacity]),
        );
        const range = { from: "2027-03-02", until: "2027-03-02" };
        const occupants = await readOccupants(
          { locationId, ...range, sessionIds: [sessionId] },
          { run: rows, now: now.toJSDate() },
        );

        const expected = whoGivesWay(occupants, capacities, 10).map(({ id }) => id);

        const cut = await setCapacity({ sessionId, from: cutFrom, capacity }, now.plus({ hours: 1 }));
        const orphans = cut.ok ? cut.orphaned : [];
        expect(new Set(orphans)).toEqual(new Set(expected));
      },
    ),
    { numRuns: 15 },
  );
});
