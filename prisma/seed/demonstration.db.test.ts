import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { startsOf } from "@/lib/availability/starts-of";
import { db } from "@/lib/db/client";
import { row, rows, sql } from "@/lib/db/sql";
import { findDocumentsOfPerson } from "@/lib/document/find-documents-of-person";
import { hashLetterReference, readLetterReference } from "@/lib/document/letter-reference";
import { documentStatuses } from "@/lib/document/states";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import { generateSessions } from "@/lib/session/generate-sessions";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { daysUntil } from "@/lib/waiting/days-until";
import { readWording } from "@/lib/wording";
import { cancelByStaff } from "@/lib/worklist/cancel-by-staff";
import { countWorklist } from "@/lib/worklist/find-worklist";
import { seedDemonstration } from "./demonstration";
import { demonstrationDocuments } from "./demonstration-documents";
import { seedDemonstrationStaff } from "./demonstration-staff";
import { loadReferenceData } from "./reference";
import { seedWorklist } from "./seed-worklist";

// A Tuesday: Christmas lies ahead, and the third wave of no Saturday is out.
const now = DateTime.fromISO("2026-11-24T09:00:00Z");
const seedingMs = 240_000;

/** Days from today to the first open starts of one person for one service, in order. */
async function waits(slug: string, service: ServiceKey, minutes = 10): Promise<number[]> {
  const { id: locationId } = await db.location.findUniqueOrThrow({ where: { slug } });
  const starts = await startsOf({ locationId, services: [service], minutes: [minutes] }, now);
  return starts.map(({ startsAtMs, timeZone }) => daysUntil(DateTime.fromMillis(startsAtMs, { zone: timeZone }), now));
}
const firstWait = async (slug: string, service: ServiceKey) => (await waits(slug, service))[0];

test("leaves an empty database empty when it fails: without services no location can offer any", async () => {
  await expect(seedDemonstration(now)).rejects.toThrow();

  expect(await db.location.count()).toBe(0);
  expect(await db.opening.count()).toBe(0);
});

describe("the demonstration", () => {
  let outcomes: Awaited<ReturnType<typeof seedDemonstration>>[] = [];

  beforeAll(async () => {
    await loadReferenceData();
    outcomes = await Promise.all([seedDemonstration(now), seedDemonstration(now)]);
  }, seedingMs);

  test("is made once when two servers start together, and never on top of locations", async () => {
    const made = outcomes.filter((outcome) => outcome !== null);

    expect(made).toHaveLength(1);
    expect(made[0]).toEqual({
      locations: 22,
      sessions: await db.session.count(),
      appointments: await db.appointment.count(),
    });
    expect(await seedDemonstration(now)).toBeNull();
  });

  test("keeps every promise that verify recounts", async () => {
    expect(await findBreaches()).toEqual([]);
    expect(await db.appointment.count({ where: { status: "booked" } })).toBeGreaterThan(20_000);
    expect(await db.appointment.count({ where: { status: "cancelled" } })).toBeGreaterThan(300);
  });

  test("has every session up to each horizon", async () => {
    expect(await generateSessions(now)).toBe(0);
  });

  test.each<[string, ServiceKey, number, number]>([
    ["amsterdam", "BIO", 63, 72],
    ["amsterdam", "DOC", 40, 44],
    ["den-haag", "DOC", 33, 38],
    ["den-haag", "BIO", 4, 56],
    ["zwolle", "DOC", 3, 27],
    ["haarlem", "BIO", 3, 66],
    ["amsterdam-gatwickstraat", "OEK", 2, 4],
    ["expat-den-haag", "DOC", 14, 18],
    ["expat-groningen", "DOC", 1, 1],
  ])("%s has its first place for %s between %i and %i days from today", async (slug, service, from, until) => {
    const days = await firstWait(slug, service);

    expect(days).toBeGreaterThanOrEqual(from);
    expect(days).toBeLessThanOrEqual(until);
  });

  test("has a place somewhere, within its horizon, for every service that a place offers", async () => {
    const offers = await db.locationService.findMany({
      where: { location: { active: true } },
      include: { location: true },
    });
    const without: string[] = [];
    for (const { location, serviceKey } of offers) {
      const key = serviceKeys.find((known) => known === serviceKey);
      if (!key || (await firstWait(location.slug, key)) === undefined) without.push(`${location.slug} ${serviceKey}`);
    }
    expect(without).toEqual([]);
  });

  test("has cancelled places nearer by than the first free day, as few as they are", async () => {
    const near = (await waits("zwolle", "DOC")).filter((days) => days < 24);

    expect(near.length).toBeGreaterThanOrEqual(1);
    expect(near.length).toBeLessThanOrEqual(4);
    expect((await waits("zwolle", "DOC", 50))[0]).toBeGreaterThanOrEqual(24);
  });

  test("releases Saturdays at Amsterdam in waves and keeps the later ones empty until then", async () => {
    const waves = await rows<{ wave: number; taken: number; places: number }>(sql`
      select session.wave, sum(slot.taken)::integer as taken, sum(slot.capacity)::integer as places
      from session
      join slot on slot.session_id = session.id
      join location on location.id = session.location_id
      where location.slug = 'amsterdam' and session.date = '2026-12-12'
      group by session.wave
      order by session.wave`);

    expect(waves).toEqual([
      { wave: 0, taken: 84, places: 84 },
      { wave: 1, taken: 0, places: 24 },
      { wave: 2, taken: 0, places: 12 },
    ]);
  });

  test("is shut on Christmas and on the days of a closure, and says why in both languages", async () => {
    const christmas = ["2026-12-25", "2026-12-26"].map((date) => new Date(date));
    expect(await db.session.count({ where: { date: { in: christmas } } })).toBe(0);

    const closures = await db.closure.findMany({ include: { location: true } });
    expect(closures).toHaveLength(2);
    for (const { locationId, startsOn, endsOn, reason } of closures) {
      expect(
        await db.session.count({ where: { locationId: String(locationId), date: { gte: startsOn, lte: endsOn } } }),
      ).toBe(0);
      expect(readWording(reason)?.en).toBeTruthy();
    }
  });

  test("knows the closed desks too, but opens none of them", async () => {
    const closed = await db.location.findMany({ where: { active: false }, include: { openings: true } });

    expect(closed.map(({ slug }) => slug).sort()).toEqual(["brabanthallen", "rijswijk", "rotterdam", "utrecht"]);
    expect(closed.flatMap(({ openings }) => openings)).toEqual([]);
  });

  test("has a document that lies ready for everybody who comes for one, and some in every state", async () => {
    const today = now.setZone("Europe/Amsterdam").startOf("day");
    const coming = await db.participant.count({
      where: { appointment: { status: "booked", services: { has: "DOC" }, startsAt: { gt: today.toJSDate() } } },
    });
    const reserved = await db.document.count({ where: { status: "reserved" } });
    expect(reserved).toBe(coming);
    expect(await db.appointmentDocument.count()).toBe(coming);
    const states = await rows<{ status: string }>(sql`select distinct status::text from document order by 1`);
    expect(states.map(({ status }) => status)).toEqual([...documentStatuses].sort());
    expect(await db.handover.count()).toBe(await db.document.count({ where: { status: "handed_over" } }));
    const inWrongOrder = await rows(sql`
      select document.id
      from document
      join document_event event on event.document_id = document.id
      group by document.id
      having count(*) <> document.version or max(event.version) <> document.version
        or (array_agg(event.status order by event.version desc))[1] <> document.status or max(event.at) > ${now.toJSDate()}`);
    expect(inWrongOrder).toEqual([]);
  });

  test("has the documents of the people whom the README names", async () => {
    const readme = readFileSync("README.md", "utf8");
    for (const { vNumber, letterReference, slug, status } of demonstrationDocuments) {
      const keyHash = hashPersonKey({ kind: "v_number", value: vNumber });
      const [found] = await findDocumentsOfPerson(keyHash);
      const { id } = await db.location.findUniqueOrThrow({ where: { slug } });
      expect(found).toMatchObject({ status, locationId: id });
      expect(found?.letterHash).toEqual(hashLetterReference(readLetterReference(letterReference) ?? ""));
      expect(readme).toContain(vNumber);
      expect(readme).toContain(letterReference);
    }
  });

  test("keeps no BSN in readable form, and every person's number once", async () => {
    const { sealed, people, hashes } = await row<{ sealed: number; people: number; hashes: number }>(sql`
      select count(*) filter (where key_kind = 'bsn' and key_sealed is not null) as sealed,
             count(*) as people, count(distinct key_hash) as hashes
      from participant`);

    expect(sealed).toBe(0);
    expect(hashes).toBe(people);
    expect(await db.participant.count({ where: { keyKind: "bsn" } })).toBeGreaterThan(500);
  });

  test("was booked before now and after the places appeared", async () => {
    const early = await rows(sql`
      select appointment.id
      from appointment
      join session on session.id = appointment.session_id
      where booked_at > ${now.toJSDate()} or booked_at < session.releases_at
        or cancelled_at < booked_at or cancelled_at > ${now.toJSDate()}`);

    expect(early).toEqual([]);
  });

  test("has a worklist with somebody in every state, and nothing in it is wrong", async () => {
    await seedDemonstrationStaff();
    const orphans = await seedWorklist(now);
    expect(orphans).toBeGreaterThanOrEqual(5);
    expect(orphans).toBeLessThanOrEqual(12);

    const { id } = await db.location.findUniqueOrThrow({ where: { slug: "zwolle" } });
    const counts = await countWorklist([id], now);
    expect(counts).toEqual({ orphan: orphans - 3, alternative: 1, moved: 1, cancelled: 1, waiting: 0 });
    expect(await countWorklist("all", now)).toEqual(counts);
    expect(await db.message.count()).toBe(0);
    expect(await findBreaches()).toEqual([]);
    expect(await generateSessions(now)).toBe(0);
  });

  test("has a short worklist when few have booked the evening that is cut, and starts all the same", async () => {
    const author = await db.staffMember.findFirstOrThrow({ select: { id: true, name: true } });
    const solved = await db.appointment.findMany({ where: { status: "booked", orphanedAt: { not: null } } });
    for (const { id, version } of solved) {
      await cancelByStaff({ appointmentId: id, version, author, isTold: false }, now);
    }
    const orphans = await seedWorklist(now.plus({ weeks: 6 }));
    expect(orphans).toBeGreaterThan(0);
    expect(orphans).toBeLessThan(5);
    expect(await findBreaches()).toEqual([]);
  });
});
