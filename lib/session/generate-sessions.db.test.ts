import pg from "pg";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows, type Statement, sql } from "@/lib/db/sql";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { generateSessions } from "./generate-sessions";

const now = DateTime.fromISO("2027-03-25T06:00:00Z");
const clock = (time: string) => new Date(`1970-01-01T${time}:00Z`);

async function createOpening(locationId: string, given: Record<string, unknown> = {}): Promise<string> {
  const { id } = await db.opening.create({
    data: {
      locationId,
      weekdays: [1, 2, 3, 4, 5],
      opensAt: clock("09:00"),
      closesAt: clock("17:00"),
      desks: 2,
      slotMinutes: 10,
      services: ["DOC", "VAA"],
      kind: "weekday",
      validFrom: new Date("2027-01-01"),
      ...given,
    },
  });
  return id;
}

const isoDate = (date: Date) => date.toISOString().slice(0, 10);
const sessionsOf = (locationId: string) =>
  db.session.findMany({
    where: { locationId },
    orderBy: [{ date: "asc" }, { wave: "asc" }],
    include: { slots: { orderBy: { startsAt: "asc" } } },
  });

/** The same statements on a pool of its own, as another server would send them. */
function anotherServer() {
  const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 2 });
  const run = async <Row extends pg.QueryResultRow>(statement: Statement) => (await pool.query<Row>(statement)).rows;
  return { run, end: () => pool.end() };
}

describe("generateSessions", () => {
  test("makes each session with all its slots, to the horizon and not beyond", async () => {
    const { id: locationId } = await createLocation({ horizonDays: 8 });
    const openingId = await createOpening(locationId);

    expect(await generateSessions(now, { locationId })).toBe(6);

    const sessions = await sessionsOf(locationId);
    // 28 and 29 March are Easter; 2 April is the eighth day.
    expect(sessions.map((session) => isoDate(session.date))).toEqual([
      "2027-03-25",
      "2027-03-26",
      "2027-03-30",
      "2027-03-31",
      "2027-04-01",
      "2027-04-02",
    ]);
    for (const session of sessions) {
      expect(session).toMatchObject({
        openingId,
        wave: 0,
        services: ["DOC", "VAA"],
        channel: "public",
        kind: "weekday",
      });
      expect(session.slots).toHaveLength(48);
      expect(session.slots.every((slot) => slot.capacity === 2 && slot.taken === 0)).toBe(true);
      expect(session.slots[0]?.startsAt).toEqual(session.startsAt);
      expect(Number(session.slots[47]?.startsAt) + 600_000).toBe(Number(session.endsAt));
    }
    // Before the clock change nine o'clock is 08:00 UTC, after it 07:00.
    expect(sessions[0]?.startsAt.toISOString()).toBe("2027-03-25T08:00:00.000Z");
    expect(sessions[2]?.startsAt.toISOString()).toBe("2027-03-30T07:00:00.000Z");
  });

  test("adds nothing when it runs again, and only the new day on the next day", async () => {
    const { id: locationId } = await createLocation({ horizonDays: 5 });
    await createOpening(locationId, { weekdays: [1, 2, 3, 4, 5, 6, 7], onHolidays: true });

    expect(await generateSessions(now, { locationId })).toBe(6);
    expect(await generateSessions(now, { locationId })).toBe(0);
    expect(await generateSessions(now.plus({ days: 1 }), { locationId })).toBe(1);
    expect(await db.slot.count({ where: { session: { locationId } } })).toBe(7 * 48);
  });

  test("leaves a session that is there as it is, whatever became of its opening", async () => {
    const { id: locationId } = await createLocation({ horizonDays: 1 });
    const id = await createOpening(locationId);
    await generateSessions(now, { locationId });
    await rows(sql`update slot set taken = 1 where session_id in (select id from session where opening_id = ${id})`);
    await db.opening.update({ where: { id }, data: { desks: 9 } });

    expect(await generateSessions(now, { locationId })).toBe(0);
    expect(await db.slot.count({ where: { session: { locationId }, capacity: 2, taken: 1 } })).toBe(2 * 48);
  });

  test("stays shut on closures of the location, on closures of all, and on holidays", async () => {
    const { id: locationId } = await createLocation({ horizonDays: 12 });
    const { id: elsewhere } = await createLocation({ horizonDays: 12 });
    for (const id of [locationId, elsewhere]) await createOpening(id);
    const reason = { nl: "Verhuizing" };
    const closure = await db.closure.create({
      data: { locationId: null, startsOn: new Date("2027-03-30"), endsOn: new Date("2027-03-31"), reason },
    });
    await db.closure.create({
      data: { locationId, startsOn: new Date("2027-04-02"), endsOn: new Date("2027-04-05"), reason },
    });

    await generateSessions(now);

    const dates = async (id: string) => (await sessionsOf(id)).map((session) => isoDate(session.date).slice(5));
    expect(await dates(locationId)).toEqual(["03-25", "03-26", "04-01", "04-06"]);
    expect(await dates(elsewhere)).toEqual(["03-25", "03-26", "04-01", "04-02", "04-05", "04-06"]);
    await db.closure.delete({ where: { id: closure.id } });
    expect(await generateSessions(now, { locationId })).toBe(2);
  });

  test("makes one session for each release wave, with its share of the places and its release", async () => {
    const { id: locationId } = await createLocation({ horizonDays: 2 });
    const releaseWaves = [
      { daysBefore: 56, at: "09:00", share: 70 },
      { daysBefore: 1, at: "09:00", share: 30 },
    ];
    await createOpening(locationId, { weekdays: [6], kind: "saturday", releaseWaves });

    expect(await generateSessions(now, { locationId })).toBe(2);

    const [early, late] = await sessionsOf(locationId);
    expect(early?.releasesAt?.toISOString()).toBe("2027-01-30T08:00:00.000Z");
    expect(late?.releasesAt?.toISOString()).toBe("2027-03-26T08:00:00.000Z");
    const places = (session: typeof early) => session?.slots.reduce((sum, slot) => sum + slot.capacity, 0);
    expect([places(early), places(late)]).toEqual([67, 29]);
    expect(early?.slots.every((slot, index) => slot.capacity + (late?.slots[index]?.capacity ?? 0) === 2)).toBe(true);
  });

  test("makes nothing for a location that is not active", async () => {
    const { id: locationId } = await createLocation({ active: false });
    await createOpening(locationId);

    expect(await generateSessions(now, { locationId })).toBe(0);
  });

  test("counts today by the clock of the location", async () => {
    const { id: locationId } = await createLocation({ timeZone: "America/Curacao", horizonDays: 1 });
    await createOpening(locationId, { weekdays: [1, 2, 3, 4, 5, 6, 7] });

    await generateSessions(DateTime.fromISO("2027-06-02T02:00:00Z"), { locationId });

    const sessions = await sessionsOf(locationId);
    expect(sessions.map((session) => session.startsAt.toISOString())).toEqual([
      "2027-06-01T13:00:00.000Z",
      "2027-06-02T13:00:00.000Z",
    ]);
  });

  test("keeps an opening until midnight open until midnight", async () => {
    const { id: locationId } = await createLocation({ horizonDays: 1 });
    const id = await createOpening(locationId);
    await rows(sql`update opening set opens_at = '22:00', closes_at = '24:00' where id = ${id}`);

    await generateSessions(now, { locationId });

    const [session] = await sessionsOf(locationId);
    expect(session?.endsAt.toISOString()).toBe("2027-03-25T23:00:00.000Z");
    expect(session?.slots).toHaveLength(12);
  });
});

describe("generateSessions under rivals", () => {
  test("makes every session once when eight runs on two servers start together", async () => {
    const places = await Promise.all([1, 2, 3].map(() => createLocation({ horizonDays: 120 })));
    const releaseWaves = [
      { daysBefore: 56, at: "09:00", share: 80 },
      { daysBefore: 7, at: "09:00", share: 20 },
    ];
    for (const { id } of places) {
      await createOpening(id);
      await createOpening(id, { services: ["BIO"], weekdays: [6], kind: "saturday", releaseWaves });
    }
    const other = anotherServer();
    const before = await db.session.count();

    const made = await Promise.all(
      Array.from({ length: 8 }, (_, index) => generateSessions(now, index % 2 ? { run: other.run } : {})),
    );
    await other.end();

    const where = { locationId: { in: places.map(({ id }) => id) } };
    const sessions = await db.session.findMany({ where, include: { slots: true } });
    expect(new Set(sessions.map((session) => `${session.openingId} ${session.date} ${session.wave}`)).size).toBe(
      sessions.length,
    );
    expect(sessions.every((session) => session.slots.length === 48)).toBe(true);
    expect(sessions.length).toBeGreaterThan(300);
    expect(made.reduce((sum, count) => sum + count, 0)).toBe((await db.session.count()) - before);
    expect(await generateSessions(now)).toBe(0);
  });
});
