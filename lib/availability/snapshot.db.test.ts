import { afterEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { pool } from "@/lib/db/pool";
import { rows, sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import { forgetInProcess } from "@/lib/once-per-process";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { currentSnapshot } from "./snapshot";
import { startsOf } from "./starts-of";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");

/** The open starts of one person for one document, by the clock. */
async function clocks(locationId: string): Promise<string[]> {
  const starts = await startsOf({ locationId, services: ["DOC"], minutes: [10] }, now);
  return starts.map(({ startsAtMs, timeZone }) =>
    DateTime.fromMillis(startsAtMs, { zone: timeZone }).toFormat("HH:mm"),
  );
}

async function twoSlots() {
  const { id } = await createLocation();
  const sessionId = await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots: 2, capacity: 2 });
  return { id, sessionId };
}

const take = (sessionId: string, places: number) =>
  sql`update slot set taken = ${places} where session_id = ${sessionId} and starts_at = '2027-03-02T08:00:00Z'`;

/** Lets this process believe for so long what it has read. */
function readAtMostEvery(ms: number): void {
  env().AVAILABILITY_MAX_AGE_MS = ms;
}
afterEach(() => readAtMostEvery(0));

describe("the snapshot", () => {
  test("stays the same while nothing that anybody sees changes, also when places are taken", async () => {
    const { id, sessionId } = await twoSlots();
    // While an older transaction goes on anywhere on the server, what was read before is read once more.
    let before = await currentSnapshot(now);
    const isSettled = async () => {
      const { version } = before;
      before = await currentSnapshot(now);
      return before.version === version;
    };
    await expect.poll(isSettled, { timeout: 20_000 }).toBe(true);
    await rows(take(sessionId, 1));

    expect((await currentSnapshot(now)).version).toBe(before.version);
    expect(await clocks(id)).toEqual(["09:00", "09:10"]);
  });

  test("is another when a start fills up, and when it opens", async () => {
    const { id, sessionId } = await twoSlots();
    const { version } = await currentSnapshot(now);
    await rows(take(sessionId, 2));
    expect(await clocks(id)).toEqual(["09:10"]);
    await rows(take(sessionId, 1));

    expect(await clocks(id)).toEqual(["09:00", "09:10"]);
    expect((await currentSnapshot(now)).version).toBeGreaterThan(version);
  });

  test("reads a change that began before the last look and was committed after it", async () => {
    const { id, sessionId } = await twoSlots();
    const slow = await pool().connect();
    try {
      await slow.query("begin");
      await slow.query(take(sessionId, 2));
      // Another transaction, begun later and committed earlier, must not hide the slow one.
      await createSession({ locationId: id, startsAt: "2027-03-02T10:00:00Z", slots: 1 });
      expect(await clocks(id)).toEqual(["09:00", "09:10", "11:00"]);
      await slow.query("commit");
    } finally {
      slow.release();
    }
    expect(await clocks(id)).toEqual(["09:10", "11:00"]);
  });

  test("knows sessions and closures that come and go, and locations that close and open again", async () => {
    const { id, sessionId } = await twoSlots();
    expect(await clocks(id)).toHaveLength(2);

    await db.session.update({ where: { id: sessionId }, data: { closedAt: new Date() } });
    expect(await clocks(id)).toEqual([]);
    await db.session.update({ where: { id: sessionId }, data: { closedAt: null } });
    expect(await clocks(id)).toHaveLength(2);

    const day = new Date("2027-03-02T00:00:00Z");
    const closure = await db.closure.create({ data: { startsOn: day, endsOn: day, reason: { nl: "Dicht" } } });
    expect(await clocks(id)).toEqual([]);
    await db.closure.delete({ where: { id: closure.id } });

    await db.location.update({ where: { id }, data: { active: false } });
    expect(await clocks(id)).toEqual([]);
    await db.location.update({ where: { id }, data: { active: true } });
    expect(await clocks(id)).toHaveLength(2);

    await db.slot.deleteMany({ where: { sessionId } });
    expect(await clocks(id)).toEqual([]);
  });

  test("is read once for everybody who asks at the same time, and not again while it is young", async () => {
    const { id, sessionId } = await twoSlots();
    await clocks(id);
    readAtMostEvery(60_000);
    const first = await currentSnapshot(now);
    await rows(take(sessionId, 2));

    const all = await Promise.all(Array.from({ length: 50 }, () => currentSnapshot(now)));
    expect(new Set(all)).toEqual(new Set([first]));
    readAtMostEvery(0);
    expect(await clocks(id)).toEqual(["09:10"]);
  });

  test("fails when the database cannot be asked, and recovers with it", async () => {
    const { id } = await twoSlots();
    await clocks(id);
    await rows(sql`alter table session_change rename to session_change_away`);
    await expect(currentSnapshot(now)).rejects.toThrow();
    await rows(sql`alter table session_change_away rename to session_change`);

    expect(await clocks(id)).toHaveLength(2);
  });

  test("begins anew in a process that knows nothing", async () => {
    const { id } = await twoSlots();
    forgetInProcess("snapshot");

    expect(await clocks(id)).toHaveLength(2);
  });
});
