import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { moveAppointment } from "@/lib/appointment/move-appointment";
import { db } from "@/lib/db/client";
import { type CallGround, changing, createCaller } from "@/lib/testing/call-ground";
import { createLocation, createSession } from "@/lib/testing/factories";
import { pretendMailServer } from "@/lib/testing/mail-server";
import { actionsOn } from "@/lib/testing/staff-ground";
import { agent, listedAt } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { cancelForCaller } from "./cancel-for-caller";
import { changeContact } from "./change-contact";
import { correctName } from "./correct-name";
import { moveForCaller } from "./move-for-caller";
import { openAppointment } from "./open-appointment";
import { sendProof } from "./send-proof";
import { takeOutForCaller } from "./take-out-for-caller";
import { verifyCaller } from "./verify-caller";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const won = (outcomes: { ok: boolean }[]) => outcomes.filter(({ ok }) => ok).length;
const verify = ({ appointmentId }: CallGround) =>
  verifyCaller({ appointmentId, author: agent, caller: "self", checks: ["name", "number_ending"] });
const stateOf = ({ appointmentId }: CallGround) => db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
const lastOf = async ({ appointmentId }: CallGround) =>
  db.auditEvent.findFirstOrThrow({ where: { subjectId: appointmentId }, orderBy: { id: "desc" } });

/** A caller who has been asked who they are. */
async function verified(given?: Parameters<typeof createCaller>[1]): Promise<CallGround> {
  const ground = await createCaller(now, given);
  await verify(ground);
  return ground;
}

describe("for somebody on the line", () => {
  test("nothing changes before the agent knows who calls, nor for another agent", async () => {
    const ground = await createCaller(now);
    const request = { ...(await changing(ground)), isTold: true };
    const refused = { ok: false, reason: "caller_not_verified" };
    expect(await cancelForCaller(request, now)).toEqual(refused);
    await verify(ground);
    const other = { id: "00000000-0000-4000-8000-000000000009", name: "Other" };
    expect(await cancelForCaller({ ...request, author: other }, now)).toEqual(refused);
    expect((await stateOf(ground)).status).toBe("booked");
    expect(await actionsOn(ground.appointmentId)).toEqual(["caller_verified"]);
  });

  test("an appointment is moved to a place that is kept for staff, and its former place rests", async () => {
    const ground = await verified();
    const target = { locationId: ground.locationId, startsAt: ground.staffAt };
    const request = { ...(await changing(ground)), target, isTold: true };
    expect(await moveForCaller({ ...request, note: "asks for the afternoon" }, now)).toEqual({ ok: true });
    expect(await stateOf(ground)).toMatchObject({ status: "booked", startsAt: ground.staffAt.toJSDate() });
    const rests = { origin: "returned" as const, startsAt: ground.startsAt.toJSDate(), locationId: ground.locationId };
    expect(await db.appointment.count({ where: rests })).toBe(1);
    expect(await lastOf(ground)).toMatchObject({
      action: "moved_by_phone",
      staffId: agent.id,
      before: { startsAt: ground.startsAt.toUTC().toISO() },
      after: { startsAt: ground.staffAt.toUTC().toISO(), reason: "caller_asks", note: "asks for the afternoon" },
    });
    expect(await listedAt(ground.locationId, now)).toEqual([]);
    expect(await findBreaches()).toEqual([]);
  });

  test("who is not told yet stands on the worklist", async () => {
    const ground = await verified();
    const target = { locationId: ground.locationId, startsAt: ground.otherAt };
    expect(await moveForCaller({ ...(await changing(ground)), target, isTold: false }, now)).toEqual({ ok: true });
    expect(await listedAt(ground.locationId, now)).toEqual([{ id: ground.appointmentId, kind: "moved" }]);
  });

  test("what cannot be is refused, and the appointment stands as it was", async () => {
    const ground = await verified();
    const request = { ...(await changing(ground)), isTold: true };
    const at = (startsAt: DateTime, locationId = ground.locationId) => ({
      ...request,
      target: { locationId, startsAt },
    });
    const closed = await createLocation({ active: false });
    for (const [asked, reason] of [
      [at(ground.startsAt), "same_time"],
      [at(now.minus({ hours: 1 })), "too_soon"],
      [at(ground.otherAt.plus({ days: 1 })), "not_offered"],
      [at(ground.otherAt, closed.id), "not_offered"],
      [{ ...at(ground.otherAt), note: "Ms Lovelace rang" }, "note_personal"],
      [{ ...at(ground.otherAt), version: 1 }, "changed_meanwhile"],
    ] as const) {
      expect(await moveForCaller(asked, now)).toEqual({ ok: false, reason });
    }
    expect(await moveForCaller(at(ground.otherAt), ground.startsAt)).toEqual({ ok: false, reason: "already_over" });
    expect((await stateOf(ground)).startsAt).toEqual(ground.startsAt.toJSDate());
    expect(await actionsOn(ground.appointmentId)).toEqual(["caller_verified"]);
  });

  test("places that are not released yet are nobody's, also not an agent's", async () => {
    const ground = await verified();
    const later = ground.startsAt.plus({ days: 5 });
    const releasesAt = now.plus({ days: 1 }).toISO() ?? "";
    await createSession({ locationId: ground.locationId, startsAt: later.toISO() ?? "", slots: 2, releasesAt });
    const target = { locationId: ground.locationId, startsAt: later };
    const request = { ...(await changing(ground)), target, isTold: true };
    expect(await moveForCaller(request, now)).toEqual({ ok: false, reason: "not_released" });
  });

  test("a document is collected where it lies", async () => {
    const ground = await verified({ service: "DOC" });
    const { id: locationId } = await createLocation();
    await createSession({ locationId, startsAt: ground.otherAt.toISO() ?? "", slots: 2 });
    const target = { locationId, startsAt: ground.otherAt };
    const request = { ...(await changing(ground)), target, isTold: true };
    expect(await moveForCaller(request, now)).toEqual({ ok: false, reason: "document_elsewhere" });
    const person = await db.participant.findFirstOrThrow({ where: { appointmentId: ground.appointmentId } });
    const { keyHash, keyKind } = person;
    await db.document.create({
      data: { number: "D1", keyHash, keyKind, name: "Ada", locationId, status: "ready", readyAt: now.toJSDate() },
    });
    expect(await moveForCaller(request, now)).toEqual({ ok: true });
    expect((await stateOf(ground)).locationId).toBe(locationId);
  });

  test("a typing error is mended, another name is refused, and the audit has neither", async () => {
    const ground = await verified();
    const participantId = ground.participantIds[0] ?? "";
    const request = { ...(await changing(ground)), participantId };
    expect(await correctName({ ...request, name: "Grace Hopper" }, now)).toEqual({ ok: false, reason: "another_name" });
    expect(await correctName({ ...request, name: "Ada Lovelace" }, now)).toEqual({ ok: false, reason: "same_name" });
    expect(await correctName({ ...request, name: "Ada Lovelase" }, now)).toEqual({ ok: true });
    expect((await db.participant.findUniqueOrThrow({ where: { id: participantId } })).name).toBe("Ada Lovelase");
    expect(JSON.stringify((await lastOf(ground)).after)).not.toMatch(/lovela/i);
    expect(await correctName({ ...request, name: "Ada Lovelace" }, now)).toEqual({
      ok: false,
      reason: "changed_meanwhile",
    });
  });

  test("a person is taken out and the visit gets shorter; the last one out cancels it", async () => {
    const ground = await verified({ persons: 2 });
    const [first = "", second = ""] = ground.participantIds;
    expect(await takeOutForCaller({ ...(await changing(ground)), participantId: first }, now)).toEqual({ ok: true });
    expect(await stateOf(ground)).toMatchObject({ persons: 1, parts: 1, status: "booked" });
    const elsewhere = await createCaller(now);
    const stranger = { ...(await changing(ground)), participantId: elsewhere.participantIds[0] ?? "" };
    expect(await takeOutForCaller(stranger, now)).toEqual({ ok: false, reason: "not_there" });
    expect(await takeOutForCaller({ ...(await changing(ground)), participantId: second }, now)).toEqual({ ok: true });
    expect((await stateOf(ground)).status).toBe("cancelled");
    expect(await findBreaches()).toEqual([]);
  });

  test("opening it is written down once for a quarter of an hour, and shows what was done", async () => {
    const ground = await verified();
    for (let look = 0; look < 3; look++) {
      const opened = await openAppointment({ appointmentId: ground.appointmentId, author: agent }, now);
      expect(opened?.history.map(({ action }) => action)).toEqual(["caller_verified"]);
      expect(opened?.verifiedAt).not.toBeNull();
    }
    expect(await actionsOn(ground.appointmentId)).toEqual(["caller_verified", "appointment_opened"]);
    expect(await openAppointment({ appointmentId: "nothing", author: agent }, now)).toBeNull();
  });
});

describe("of rivals exactly one wins", () => {
  test("when an agent moves while the applicant cancels, moves, and a second agent cancels", async () => {
    for (let round = 0; round < 8; round++) {
      const ground = await verified();
      const request = { ...(await changing(ground)), isTold: true };
      const { manageKey, locationId, otherAt, staffAt } = ground;
      const outcomes = await Promise.all([
        moveForCaller({ ...request, target: { locationId, startsAt: staffAt } }, now),
        cancelAppointment({ manageKey, version: request.version }, now),
        moveAppointment({ manageKey, version: request.version, locationId, startsAt: otherAt }, now),
        cancelForCaller(request, now),
      ]);
      // Cancelling what is cancelled succeeds, for the applicant.
      const { status } = await stateOf(ground);
      expect(won(outcomes)).toBeGreaterThanOrEqual(1);
      expect(won(outcomes)).toBeLessThanOrEqual(status === "cancelled" ? 2 : 1);
      const changes = (await actionsOn(ground.appointmentId)).filter((action) => action.endsWith("_by_phone"));
      expect(changes.length).toBe(won([outcomes[0], outcomes[3]]));
    }
    expect(await findBreaches()).toEqual([]);
  });

  test("when ten agents give one place to ten callers", async () => {
    const first = await verified();
    const target = { locationId: first.locationId, startsAt: first.staffAt };
    const callers = [first, ...(await Promise.all(Array.from({ length: 9 }, () => verified())))];
    const outcomes = await Promise.all(
      callers.map(async (caller) => moveForCaller({ ...(await changing(caller)), target, isTold: true }, now)),
    );
    expect(won(outcomes)).toBe(1);
    expect(outcomes.filter((one) => !one.ok).map((one) => !one.ok && one.reason)).toEqual(Array(9).fill("slot_taken"));
    expect(await findBreaches()).toEqual([]);
  });
});

describe("with a mail server", () => {
  let stop: () => void;
  beforeAll(() => {
    stop = pretendMailServer();
  });
  afterAll(() => stop());

  test("proof goes by mail with its calendar, in the language of the person", async () => {
    const ground = await verified({ email: "ada@example.org" });
    expect(await sendProof({ ...(await changing(ground)), way: "mail" }, now)).toEqual({ ok: true });
    const { code } = await stateOf(ground);
    const mail = await db.message.findFirstOrThrow({ where: { appointmentId: ground.appointmentId } });
    expect(mail).toMatchObject({ kind: "proof", recipient: "ada@example.org", language: "nl", status: "queued" });
    expect(mail.body).toContain(`${code.slice(0, 5)}-${code.slice(5)}`);
    expect(mail.calendar).toContain("BEGIN:VEVENT");
    expect(mail.body).not.toContain("Lovelace");
    const without = await verified();
    expect(await sendProof({ ...(await changing(without)), way: "mail" }, now)).toEqual({
      ok: false,
      reason: "no_mail",
    });
    expect(await sendProof({ ...(await changing(without)), way: "letter" }, now)).toEqual({ ok: true });
    expect((await lastOf(without)).after).toMatchObject({ way: "letter", reason: "caller_asks" });
  });

  test("another address gets what waits to be sent; without one the person is listed to be phoned", async () => {
    const ground = await verified({ email: "old@example.org" });
    const target = { locationId: ground.locationId, startsAt: ground.otherAt };
    await moveForCaller({ ...(await changing(ground)), target, isTold: false }, now);
    const contact = {
      contactKind: "self" as const,
      representativeKind: undefined,
      contactName: undefined,
      contactBy: "email" as const,
      email: "new@example.org",
      phone: undefined,
      language: "en" as const,
    };
    expect(await changeContact({ ...(await changing(ground)), contact }, now)).toEqual({ ok: true });
    const mails = await db.message.findMany({ where: { appointmentId: ground.appointmentId } });
    expect(mails.map(({ recipient }) => recipient)).toEqual(["new@example.org"]);
    expect(JSON.stringify((await lastOf(ground)).after)).not.toContain("example");

    const byPhone = { ...contact, contactBy: "phone" as const, email: undefined, phone: "+31612345678" };
    expect(await changeContact({ ...(await changing(ground)), contact: byPhone }, now)).toEqual({ ok: true });
    expect(await db.message.count({ where: { appointmentId: ground.appointmentId } })).toBe(0);
    expect(await listedAt(ground.locationId, now)).toEqual([{ id: ground.appointmentId, kind: "moved" }]);
  });
});
