import { randomInt } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { type MailServer, startMailServer } from "@/lib/testing/mail-server";
import { DateTime } from "@/lib/time";
import { mailDayLists } from "./mail-day-lists";

let server: MailServer;
beforeAll(async () => {
  server = await startMailServer();
});
afterAll(() => server.stop());
beforeEach(() => db.message.deleteMany());

/** A location in a zone with two appointments on a date, at nine and at ten by its own clock. */
async function createPlace(zone: string, date: string) {
  const { id } = await createLocation({ timeZone: zone });
  await db.location.update({ where: { id }, data: { dayListEmail: "lijst@example.org" } });
  const nine = DateTime.fromISO(`${date}T09:00`, { zone });
  await createSession({ locationId: id, startsAt: nine.toISO() ?? "", slots: 12, capacity: 5 });
  for (const minutes of [60, 0]) {
    const vNumbers = [String(randomInt(6_000_000_000, 9_999_999_999))];
    const startsAt = nine.plus({ minutes });
    await createAppointment({ locationId: id, startsAt, services: ["BIO"], vNumbers }, nine.minus({ days: 2 }));
  }
  return { id, at: (clock: string, days = 0) => DateTime.fromISO(`${date}T${clock}`, { zone }).plus({ days }) };
}

const mails = () => db.message.findMany({ where: { kind: "day_list" }, orderBy: { createdAt: "asc" } });

test("the list goes out once, at seven by the location's own clock, by time, with what a counter needs and no more", async () => {
  const { id, at } = await createPlace("Europe/Amsterdam", "2027-03-10");
  expect(await mailDayLists(at("06:59"))).toBe(0);
  const rivals = await Promise.all(Array.from({ length: 8 }, () => mailDayLists(at("07:00"))));
  expect(rivals.reduce((sum, mailed) => sum + mailed, 0)).toBe(1);
  expect(await mailDayLists(at("11:59"))).toBe(0);
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ recipient: "lijst@example.org", neededBy: at("12:00").toJSDate() });
  const lines = mail?.body.split("\n").filter((line) => line.includes("BIO")) ?? [];
  expect(lines.map((line) => line.slice(0, 5))).toEqual(["09:00", "10:00"]);
  const [{ code } = { code: "" }] = await db.appointment.findMany({
    where: { locationId: id },
    orderBy: { startsAt: "asc" },
  });
  expect(lines[0]).toContain(`${code.slice(0, 5)}-${code.slice(5)}`);
  // Neither numbers of people nor links.
  expect(mail?.body).not.toMatch(/[0-9]{8}|http/);
});

test("on the morning after the clocks changed too, in another zone, and not again in the afternoon of a late start", async () => {
  const summer = await createPlace("Europe/Amsterdam", "2027-03-28");
  expect(await mailDayLists(summer.at("07:00").minus({ minutes: 1 }))).toBe(0);
  expect(await mailDayLists(summer.at("07:00"))).toBe(1);
  const island = await createPlace("America/Curacao", "2027-04-10");
  expect(await mailDayLists(DateTime.fromISO("2027-04-10T07:00", { zone: "Europe/Amsterdam" }))).toBe(0);
  expect(await mailDayLists(island.at("07:04"))).toBe(1);
  const late = await createPlace("Europe/Amsterdam", "2027-05-10");
  expect(await mailDayLists(late.at("12:00"))).toBe(0);
});

test("a day on which nobody comes, and a location without an address, have none", async () => {
  const { id, at } = await createPlace("Europe/Amsterdam", "2027-06-10");
  expect(await mailDayLists(at("07:00", 1))).toBe(0);
  await db.location.update({ where: { id }, data: { dayListEmail: null, dayListSentOn: null } });
  expect(await mailDayLists(at("07:00"))).toBe(0);
});

test("where no mail is set up nothing counts as mailed, and the list goes out once it is", async () => {
  const { at } = await createPlace("Europe/Amsterdam", "2027-03-11");
  const url = env().SMTP_URL;
  env().SMTP_URL = undefined;
  expect(await mailDayLists(at("07:00"))).toBe(0);
  env().SMTP_URL = url;
  expect(await mailDayLists(at("09:30"))).toBe(1);
});
