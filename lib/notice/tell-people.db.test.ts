import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { sendMessages } from "@/lib/message/send-messages";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { added, edit, planner } from "@/lib/testing/plan-ground";
import { anybody, listedAt } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { tellPeople } from "./tell-people";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const zone = "Europe/Amsterdam";
const nine = DateTime.fromISO("2027-03-10T09:00", { zone });

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(async () => {
  await db.message.deleteMany();
  server.mails.length = 0;
});

/** One location with one desk, and three people booked on one morning: with mail (in English), with a phone, with nothing. */
async function ground() {
  const { id: locationId } = await createLocation();
  const opening = added(locationId, { from: "2027-03-08" });
  await edit([opening], now);
  const people = [{ email: "ada@example.org", language: "en" }, { phone: "+31612345678" }, {}];
  const ids: string[] = [];
  for (const [index, contact] of people.entries()) {
    const startsAt = nine.plus({ minutes: 30 * index });
    const vNumbers = [anybody()];
    const manageKey = await createAppointment({ locationId, startsAt, services: ["BIO"], vNumbers }, now);
    ids.push((await db.appointment.update({ where: { manageKey }, data: contact })).id);
  }
  return { locationId, seriesId: opening.seriesId, ids };
}

test("a day that is closed moves everybody, tells one by mail and puts the others on the list, each once", async () => {
  const { locationId, seriesId, ids } = await ground();
  const closed = { kind: "date_changed" as const, seriesId, date: "2027-03-10", day: null };
  const { outcome } = await edit([closed], now, { sameDay: "move", others: "move" });
  expect(outcome.moved).toBe(3);

  expect(await sendMessages(DateTime.now().plus({ minutes: 1 }))).toEqual({ sent: 1, failed: 0 });
  const [mail] = server.mails;
  expect(mail?.subject).toMatch(/^Your appointment is moved to /);
  expect(mail?.text).toContain("Wednesday 10 March 2027, 09:00");
  expect(mail?.text).toMatch(/\/en\/appointment\/[0-9a-f]{32}/);
  expect(mail?.attachments.map(({ filename }) => filename)).toEqual(["appointment.ics"]);
  // Of those who booked at the same moment, either may have the sooner of the new times.
  const listed = new Set((await listedAt(locationId, now)).map(({ id, kind }) => `${id} ${kind}`));
  expect(listed).toEqual(new Set(ids.slice(1).map((id) => `${id} moved`)));
  const [told] = await db.outreach.findMany({ where: { appointmentId: ids[0] ?? "" } });
  expect(told).toMatchObject({ way: "mail", outcome: "mailed" });
});

test("an alternative asks, with its deadline; a cancelled appointment has no link to a page that is no more", async () => {
  const { seriesId } = await ground();
  const closed = (date: string) => ({ kind: "date_changed" as const, seriesId, date, day: null });
  await edit([closed("2027-03-10")], now, { sameDay: "alternative", others: "alternative" });
  await sendMessages(DateTime.now().plus({ minutes: 1 }));
  expect(server.mails[0]?.subject).toMatch(
    /^Can you come at another time\? Please answer before Sunday 7 March 2027, /,
  );
  expect(server.mails[0]?.attachments).toEqual([]);

  const other = await ground();
  await edit([{ ...closed("2027-03-10"), seriesId: other.seriesId }], now, { sameDay: "cancel", others: "cancel" });
  await sendMessages(DateTime.now().plus({ minutes: 1 }));
  expect(server.mails[1]?.subject).toBe("Your appointment on Wednesday 10 March 2027, 09:00 is cancelled");
  expect(server.mails[1]?.text).not.toMatch(/appointment\/[0-9a-f]{32}/);
});

test("where a visit costs extra, the mail says how much, beside the address", async () => {
  const { locationId, seriesId } = await ground();
  await db.location.update({ where: { id: locationId }, data: { feeCents: 1250 } });
  await edit([{ kind: "date_changed" as const, seriesId, date: "2027-03-10", day: null }], now, {
    sameDay: "move",
    others: "move",
  });
  await sendMessages(DateTime.now().plus({ minutes: 1 }));
  expect(server.mails[0]?.text).toMatch(/\nWhere: .+\nExtra costs: €12\.50 per person\n/);
});

test("somebody moved twice before a mail went out gets one mail, from the time they know to the one that holds", async () => {
  const { locationId, ids } = await ground();
  const [appointmentId = ""] = ids;
  for (const days of [1, 2]) {
    await transaction(async ({ run }) => {
      const before = await db.appointment.findUniqueOrThrow({ where: { id: appointmentId } });
      const startsAt = nine.plus({ days }).toJSDate();
      const endsAt = nine.plus({ days, minutes: 30 }).toJSDate();
      await db.appointment.update({ where: { id: appointmentId }, data: { startsAt, endsAt } });
      const former = { locationId, startsAt: before.startsAt };
      await tellPeople([{ appointmentId, about: "moved", former }], now, run);
    });
  }
  expect(await sendMessages(DateTime.now().plus({ minutes: 1 }))).toEqual({ sent: 1, failed: 0 });
  expect(server.mails[0]?.subject).toContain("Friday 12 March 2027, 09:00");
  const [outreach] = await db.outreach.findMany({ where: { appointmentId } });
  expect(outreach?.formerStartsAt).toEqual(nine.toJSDate());
});

const reason = { nl: "Er is een storing", en: "The power is out" };
const closedDay = (locationId: string | null) => ({
  kind: "closure_added" as const,
  id: randomUUID(),
  locationId,
  startsOn: "2027-03-10",
  endsOn: "2027-03-10",
  reason,
});

test.each(["move", "alternative", "cancel"] as const)(
  "who must %s for a closure reads its reason in their own language, and nothing of anybody else",
  async (way) => {
    const { locationId, ids } = await ground();
    const contact = { email: "bob@example.org", language: "nl" };
    await db.appointment.update({ where: { id: ids[1] ?? "" }, data: contact });
    await edit([closedDay(locationId)], now, { sameDay: way, others: way });
    expect(await sendMessages(DateTime.now().plus({ minutes: 1 }))).toEqual({ sent: 2, failed: 0 });
    const textTo = (address: string) =>
      server.mails.find(({ to }) => to && "text" in to && to.text === address)?.text ?? "";
    expect(textTo("ada@example.org")).toContain("Reason: The power is out");
    expect(textTo("bob@example.org")).toContain("Reden: Er is een storing");
    const booked = await db.appointment.findMany({ where: { id: { in: ids } }, include: { participants: true } });
    for (const { id, code, manageKey, participants } of booked) {
      for (const [address, own] of [
        ["ada@example.org", ids[0]],
        ["bob@example.org", ids[1]],
      ] as const) {
        const foreign = id === own ? [] : [code, manageKey];
        const never = [...foreign, ...participants.map(({ name }) => name), planner.name, "@example.org"];
        for (const one of never) expect(textTo(address)).not.toContain(one);
      }
    }
  },
);

test("who must move since the location closes for good reads why; without a reason no mail speaks of one", async () => {
  const { locationId, seriesId } = await ground();
  const end = { kind: "location_closes" as const, locationId, from: "2027-03-10", reason };
  await edit([end], now, { sameDay: "cancel", others: "cancel" });
  await sendMessages(DateTime.now().plus({ minutes: 1 }));
  expect(server.mails[0]?.text).toContain("Reason: The power is out");

  const other = await ground();
  expect(other.seriesId).not.toBe(seriesId);
  const closed = { kind: "date_changed" as const, seriesId: other.seriesId, date: "2027-03-10", day: null };
  await edit([closed], now, { sameDay: "cancel", others: "cancel" });
  await sendMessages(DateTime.now().plus({ minutes: 1 }));
  expect(server.mails[1]?.text).not.toContain("Reason");
});

test("a change that is undone tells nobody", async () => {
  const { locationId, ids } = await ground();
  const former = { locationId, startsAt: nine.toJSDate() };
  await transaction<void>(async ({ run, rollBack }) => {
    await tellPeople([{ appointmentId: ids[0] ?? "", about: "cancelled", former }], now, run);
    rollBack(undefined);
  });
  expect(await db.message.count()).toBe(0);
  expect(await listedAt(locationId, now)).toEqual([]);
});
