import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createLocation, createSession } from "@/lib/testing/factories";
import { pretendMailServer } from "@/lib/testing/mail-server";
import { agent, createOrphans, listedAt, type OrphanGround, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { cancelByStaff } from "./cancel-by-staff";
import { findEntry } from "./find-entry";
import { findTimes } from "./find-times";
import { keepOrphan } from "./keep-orphan";
import { moveOrphan } from "./move-orphan";
import { offerAlternative } from "./offer-alternative";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const byPhone = { phone: "+31612345678" };
const byMail = { email: "ada@example.org" };

/** What somebody who looks now would send for the first orphan. */
async function solving({ orphanIds }: OrphanGround, index = 0) {
  const appointmentId = orphanIds[index] ?? "";
  return { appointmentId, version: await versionOf(appointmentId), author: agent };
}
const stateOf = (id: string | undefined) => db.appointment.findUniqueOrThrow({ where: { id: id ?? "" } });
const lastAudit = async (id: string | undefined) =>
  (await db.auditEvent.findFirst({ where: { subjectId: id ?? "" }, orderBy: { id: "desc" } }))?.action;

describe("an orphan", () => {
  test("is kept: still booked at its own time, off the list, and nobody is told", async () => {
    const ground = await createOrphans([byPhone], now);
    expect(await listedAt(ground.locationId, now)).toEqual([{ id: ground.orphanIds[0], kind: "orphan" }]);
    expect(await keepOrphan(await solving(ground), now)).toEqual({ ok: true });
    expect(await stateOf(ground.orphanIds[0])).toMatchObject({ status: "booked", orphanResolution: "kept" });
    expect(await listedAt(ground.locationId, now)).toEqual([]);
    expect(await lastAudit(ground.orphanIds[0])).toBe("orphan_kept");
  });

  test("shows who else of their family has lost a place, and where the others are", async () => {
    const ground = await createOrphans([byPhone, byPhone], now);
    const [first = "", second = ""] = ground.orphanIds;
    const { partyId } = await stateOf(first);
    await db.appointment.update({ where: { id: second }, data: { partyId } });
    const companion = { appointmentId: second, isOrphan: true, place: { slug: ground.slug } };
    expect((await findEntry(first, now))?.party).toMatchObject([companion]);
    const target = { locationId: ground.locationId, startsAt: ground.otherAt };
    await moveOrphan({ ...(await solving(ground, 1)), target, isTold: true }, now);
    const [other] = (await findEntry(first, now))?.party ?? [];
    expect([other?.isOrphan, Number(other?.startsAt)]).toEqual([false, Number(ground.otherAt)]);
  });

  test("is moved to another evening, and whoever has only a phone must be told", async () => {
    const ground = await createOrphans([byPhone], now);
    const target = { locationId: ground.locationId, startsAt: ground.otherAt };
    expect(await moveOrphan({ ...(await solving(ground)), target, isTold: false }, now)).toEqual({ ok: true });
    const moved = await stateOf(ground.orphanIds[0]);
    expect(moved).toMatchObject({ status: "booked", orphanedAt: null, startsAt: ground.otherAt.toJSDate() });
    expect(await listedAt(ground.locationId, now)).toEqual([{ id: ground.orphanIds[0], kind: "moved" }]);
    expect(await findBreaches()).toEqual([]);
  });

  test("who was on the phone when it was moved need not be told again", async () => {
    const ground = await createOrphans([byPhone], now);
    const target = { locationId: ground.locationId, startsAt: ground.otherAt };
    await moveOrphan({ ...(await solving(ground)), target, isTold: true }, now);
    expect(await listedAt(ground.locationId, now)).toEqual([]);
  });

  test("is cancelled, may book again at once, and must be told", async () => {
    const ground = await createOrphans([{}], now);
    expect(await cancelByStaff({ ...(await solving(ground)), isTold: false }, now)).toEqual({ ok: true });
    expect(await stateOf(ground.orphanIds[0])).toMatchObject({ status: "cancelled", orphanResolution: "cancelled" });
    expect(await listedAt(ground.locationId, now)).toEqual([{ id: ground.orphanIds[0], kind: "cancelled" }]);
    expect(await db.appointmentItem.count({ where: { appointmentId: ground.orphanIds[0] ?? "", live: true } })).toBe(0);
    // Nobody can be told after they would have come.
    expect(await listedAt(ground.locationId, ground.startsAt)).toEqual([]);
  });

  test("gets a place that is not released yet, or is kept for staff; an invited one is nobody's", async () => {
    const ground = await createOrphans([byPhone, byPhone, byPhone], now, { otherCapacity: 0 });
    const at = (days: number) => ground.startsAt.plus({ days }).toISO();
    const session = { locationId: ground.locationId, slots: 1 };
    await createSession({ ...session, startsAt: at(3), releasesAt: at(1) });
    await createSession({ ...session, startsAt: at(4), channel: "staff" });
    await createSession({ ...session, startsAt: at(5), channel: "invited" });
    const move = async (index: number, days: number) =>
      moveOrphan(
        {
          ...(await solving(ground, index)),
          target: { locationId: ground.locationId, startsAt: ground.startsAt.plus({ days }) },
          isTold: true,
        },
        now,
      );
    expect(await move(0, 3)).toEqual({ ok: true });
    expect(await move(1, 4)).toEqual({ ok: true });
    expect(await move(2, 3)).toEqual({ ok: false, reason: "slot_taken" });
    expect(await move(2, 5)).toEqual({ ok: false, reason: "not_offered" });
    expect(await findBreaches()).toEqual([]);
  });

  test("whose document lies there goes nowhere else, unless that location closes for good", async () => {
    const ground = await createOrphans([byPhone], now, { service: "DOC" });
    const { id: elsewhere, slug } = await createLocation();
    await createSession({ locationId: elsewhere, startsAt: ground.otherAt.toISO(), slots: 1 });
    const target = { locationId: elsewhere, startsAt: ground.otherAt };
    const refused = { ok: false, reason: "document_elsewhere" };
    const slugs = async () => {
      const entry = await findEntry(ground.orphanIds[0] ?? "", now);
      const times = entry && (await findTimes(entry, {}, now));
      return times?.locations.map((location) => location.slug);
    };
    expect(await moveOrphan({ ...(await solving(ground)), target, isTold: true }, now)).toEqual(refused);
    expect(await offerAlternative({ ...(await solving(ground)), target }, now)).toEqual(refused);
    expect(await slugs()).toEqual([ground.slug]);

    const lastDay = new Date(`${ground.startsAt.toISODate()}T00:00:00Z`);
    await db.location.update({ where: { id: ground.locationId }, data: { openUntil: lastDay } });
    expect(await slugs()).toContain(slug);
    expect(await moveOrphan({ ...(await solving(ground)), target, isTold: true }, now)).toEqual({ ok: true });
  });

  test("is offered the times nearest to its own, and those the public cannot see are marked", async () => {
    const ground = await createOrphans([byPhone], now);
    await createSession({
      locationId: ground.locationId,
      startsAt: ground.startsAt.plus({ days: 1 }).toISO(),
      slots: 1,
      channel: "staff",
    });
    const entry = await findEntry(ground.orphanIds[0] ?? "", now);
    const times = entry && (await findTimes(entry, { date: ground.otherAt.toISODate() }, now));
    expect(times?.here.map(({ startsAt, note }) => [startsAt.toFormat("d HH:mm"), note])).toEqual([
      ["12 18:00", "staff"],
      ["13 18:00", null],
      ["13 18:10", null],
      ["13 18:20", null],
    ]);
    expect(times?.day.times).toHaveLength(3);
  });
});

describe("with mail", () => {
  let stop = () => {};
  beforeAll(() => {
    stop = pretendMailServer();
  });
  afterAll(() => stop());

  test("who left an address is told by mail and stands on no list; a mail that is given up puts them there", async () => {
    const ground = await createOrphans([{ ...byMail, ...byPhone }], now);
    const target = { locationId: ground.locationId, startsAt: ground.otherAt };
    await moveOrphan({ ...(await solving(ground)), target, isTold: false }, now);
    expect(await listedAt(ground.locationId, now)).toEqual([]);
    const message = await db.message.findFirstOrThrow({ where: { appointmentId: ground.orphanIds[0] ?? "" } });
    expect(message).toMatchObject({ kind: "moved", recipient: "ada@example.org", language: "nl" });
    expect(message.body).toContain(`/nl/appointment/${ground.manageKeys[0]}`);
    expect(message.body).not.toContain("Person 1");
    expect(message.calendar).toContain("BEGIN:VEVENT");
    expect(message.neededBy).toEqual(ground.startsAt.minus({ hours: 24 }).toJSDate());

    const { markFailed } = await import("@/lib/message/message-rows.sql");
    await markFailed(message, "EENVELOPE RCPT TO 550", now.toJSDate());
    expect(await listedAt(ground.locationId, now)).toEqual([{ id: ground.orphanIds[0], kind: "moved" }]);
  });

  test("nobody is told of what was refused", async () => {
    const ground = await createOrphans([byMail], now, { otherCapacity: 0 });
    const target = { locationId: ground.locationId, startsAt: ground.otherAt };
    expect(await moveOrphan({ ...(await solving(ground)), target, isTold: false }, now)).toEqual({
      ok: false,
      reason: "slot_taken",
    });
    expect(await db.message.count({ where: { appointmentId: ground.orphanIds[0] ?? "" } })).toBe(0);
    expect(await lastAudit(ground.orphanIds[0])).toBeUndefined();
  });
});
