import { beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createDeskGround, type DeskGround, nine, seat, walkedIn } from "@/lib/testing/desk-ground";
import { createMember, createSessionOf } from "@/lib/testing/staff-ground";
import { callVisit } from "@/lib/visit/call-visit";
import { endMemberSessions } from "./end-member-sessions";
import { leaveIdleDesks } from "./leave-idle-desks";
import { endStaffSession, findStaff } from "./staff-session";

let ground: DeskGround;
let desk: string;
let kim: { id: string; name: string };
let sessionId: string;
const later = (minutes: number) => nine.plus({ minutes });

beforeEach(async () => {
  ground = await createDeskGround();
  desk = ground.deskIds[1] ?? "";
  const roles = [{ role: "clerk" as const, locationId: ground.locationId, organisationId: null }];
  kim = { id: (await createMember({ name: "Kim Gone", roles })).id, name: "Kim Gone" };
  sessionId = await createSessionOf(kim.id, nine);
  await seat(desk, ground.locationId, kim);
});

const isTaken = async () => (await db.deskShift.count({ where: { deskId: desk, clerkId: kim.id } })) === 1;
const leaving = () => db.auditEvent.findMany({ where: { subjectId: desk, action: "desk_left" } });

test("who signs out leaves their desk; who is signed in elsewhere too keeps it", async () => {
  const other = await createSessionOf(kim.id, nine);
  await endStaffSession(sessionId, later(1));
  expect(await isTaken()).toBe(true);
  await endStaffSession(other, later(2));
  expect(await isTaken()).toBe(false);
  await endStaffSession(other, later(3));
  expect(await leaving()).toMatchObject([
    { staffId: kim.id, staffName: "Kim Gone", before: { desk: "2" }, after: null },
  ]);
});

test("who signs out while somebody is there keeps the desk, for a colleague to free", async () => {
  const visitId = await walkedIn(ground);
  await callVisit({ deskId: desk, locationId: ground.locationId, clerk: kim, visitId }, nine);
  await endStaffSession(sessionId, later(1));
  expect(await isTaken()).toBe(true);
  expect(await db.visit.findUniqueOrThrow({ where: { id: visitId } })).toMatchObject({ status: "called" });
  expect(await leaving()).toEqual([]);
});

test("whose sessions an administrator ends leaves the desk, and that is written down as theirs", async () => {
  const author = { id: ground.clerk.id, name: "Adri Beheer" };
  expect(await endMemberSessions({ staffId: kim.id, author }, later(1))).toEqual({ ok: true });
  expect(await isTaken()).toBe(false);
  expect(await leaving()).toMatchObject([{ staffName: "Adri Beheer", before: { clerk: "Kim Gone" } }]);
});

test("whose session has run out leaves the desk by itself; who works on keeps it", async () => {
  await leaveIdleDesks(later(59));
  expect(await isTaken()).toBe(true);
  // Somebody who presses is seen.
  await findStaff(sessionId, { now: later(50), isDemo: true });
  await leaveIdleDesks(later(61));
  expect(await isTaken()).toBe(true);
  // Of two who look at once one leaves it.
  await Promise.all([leaveIdleDesks(later(111)), leaveIdleDesks(later(111))]);
  expect(await isTaken()).toBe(false);
  expect(await leaving()).toMatchObject([{ staffId: null, staffName: "loketplanner" }]);
});
