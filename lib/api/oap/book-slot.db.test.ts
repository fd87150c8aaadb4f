import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { createLocation, createSession } from "@/lib/testing/factories";
import { cuts, OldClient, oldBooking } from "@/lib/testing/old-client";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { oap } from "./app";

let number = 0;
/** A program at an address that nobody else has. */
const newClient = () => new OldClient(async (path, init) => oap.request(path, init), `198.51.100.${++number}`);
/** A V-number that nobody else has. */
const vNumber = () => String(2_000_000_000 + ++number);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(DateTime.fromISO("2027-03-01T06:00:00Z").toMillis());
});

/** A desk with a morning of starts from nine on. */
async function createDesk(given: { slots?: number; capacity?: number } = {}) {
  const { id, oapKey } = await createLocation();
  await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 6, ...given });
  return { id, oapKey };
}

async function firstSlot(desk: string, service = "DOC", persons = 1) {
  const [slot] = await newClient().slots(desk, service, persons);
  if (!slot) throw new Error("There is no slot.");
  return slot;
}

const stored = (manageKey: string) =>
  db.appointment.findUniqueOrThrow({ where: { manageKey }, include: { participants: true } });

describe("a program that polls, holds and books", () => {
  test("gets through for two people from the list of desks to a code", async () => {
    const { oapKey } = await createDesk();
    const client = newClient();
    const { data: desks } = await client.read("desks/?productKey=BIO");
    expect(desks.map(({ key }: { key: string }) => key)).toContain(oapKey);
    const [slot] = await client.slots(oapKey, "BIO", 2);
    if (!slot) throw new Error("There is no slot.");

    const held = await client.hold(oapKey, slot);
    expect(held).toEqual({ status: 200, errorCode: undefined, data: slot });
    expect((await client.slots(oapKey, "BIO", 2)).map(({ key }) => key)).not.toContain(slot.key);

    const numbers = [vNumber(), vNumber()];
    const booked = await client.send(`desks/${oapKey}/appointments`, oldBooking(slot, "BIO", numbers));
    expect(booked.status).toBe(200);
    const { key, code } = JSON.parse(booked.text.slice(6)).data;
    const appointment = await stored(key);
    expect(appointment).toMatchObject({ code, status: "booked", persons: 2, origin: "oap", language: "en" });
    expect(booked.text).toBe(
      `)]}',\n{"status":"OK","data":{"key":"${key}","version":${appointment.version},"code":"${code}","productKey":"BIO",` +
        `"date":"2027-03-03","startTime":"09:00","endTime":"09:20","email":"ada@example.org","hasEmail":true,` +
        `"phone":"06000000","language":"en","status":null,"hasDetail":false,"customers":[` +
        numbers
          .map(
            (vNumber, index) =>
              `{"vNumber":"${vNumber}","vnumber":"${vNumber}","bsn":"","firstName":"Person ${index + 1}",` +
              `"lastName":"Lovelace","fullName":"Person ${index + 1} Lovelace"}`,
          )
          .join(",") +
        `],"birthDate":null,"user":null}}`,
    );
    expect(booked.headers.get("content-type")).toBe("application/json");
    expect(booked.headers.get("cache-control")).toBe("no-store");
    expect(await findBreaches()).toEqual([]);
  });

  test.each(Object.entries(cuts))("reads what was held and booked when it %s", async (_, cut) => {
    const { oapKey } = await createDesk();
    const slot = await firstSlot(oapKey);
    const client = newClient();
    expect(cut((await client.send(`desks/${oapKey}/slots/${slot.key}`, slot)).text)).toEqual(slot);
    const body = oldBooking(slot, "DOC", [vNumber()]);
    Object.assign(body.appointment.customers[0] ?? {}, { lastName: "d'Arc" });
    const { text } = await client.send(`desks/${oapKey}/appointments`, body);
    expect(cut(text)).toMatchObject({ customers: [{ fullName: "Person 1 d'Arc" }] });
  });
});

describe("a hold", () => {
  test.each([
    "desks/{desk}/slots/{key}",
    "desks/{desk}/slots/{key}/",
    "desks/DOC/{desk}/slots/{key}",
    "desks/doc/{desk}/slots/{key}/?x=1",
    "desks/ELSEWHERE/slots/{KEY}",
  ])("is made with the path %s, whatever the body is", async (path) => {
    const { oapKey } = await createDesk({ capacity: 3 });
    const slot = await firstSlot(oapKey);
    const { key } = slot;
    const place = path.replace("{desk}", oapKey).replace("{key}", key).replace("{KEY}", key.toUpperCase());
    const extras = { booked: false, id: 7, deskKey: "AM", deskName: "IND", location: {} };
    for (const body of [{ ...slot, ...extras }, "", "{not json"]) {
      expect(await newClient().read(place, body)).toMatchObject({ status: 200, data: slot });
    }
  });

  test("of what is taken is refused with status 200, to the byte", async () => {
    const { oapKey } = await createDesk();
    const slot = await firstSlot(oapKey);
    await newClient().hold(oapKey, slot);
    const { status, text } = await newClient().send(`desks/${oapKey}/slots/${slot.key}`, slot);
    expect({ status, text }).toEqual({
      status: 200,
      text: `)]}',\n{"status":"ERROR","errorCode":"APT_TAKEN","data":null}`,
    });
  });

  test.each([
    ["too soon by now", { leadMinutes: 2 * 24 * 60 + 600 }],
    ["beyond the horizon by now", { horizonDays: 1 }],
    ["at a desk that was shut since", { active: false }],
  ])("of a start that is %s is one of a start that is taken", async (_, change) => {
    const { id, oapKey } = await createDesk();
    const slot = await firstSlot(oapKey);
    await db.location.update({ where: { id }, data: change });
    expect(await newClient().hold(oapKey, slot)).toEqual({ status: 200, errorCode: "APT_TAKEN", data: null });
  });

  test.each(["0".repeat(32), "nothing", "%00", "%ff%fe", "f".repeat(5000)])("of the key %s is refused", async (key) => {
    const { oapKey } = await createDesk();
    const { status, text } = await newClient().send(`desks/${oapKey}/slots/${key}`, {});
    expect({ status, text }).toEqual({
      status: 400,
      text: `)]}',\n{"status":"ERROR","errorCode":"INVALID_REQUEST","data":null}`,
    });
  });

  test("is one of two that two callers have under the same key, and each books its own", async () => {
    const { oapKey } = await createDesk({ slots: 1, capacity: 2 });
    const slot = await firstSlot(oapKey);
    const [one, other, late] = [newClient(), newClient(), newClient()];
    expect((await one.hold(oapKey, slot)).data).toEqual(slot);
    expect((await other.hold(oapKey, slot)).data).toEqual(slot);
    expect((await late.hold(oapKey, slot)).errorCode).toBe("APT_TAKEN");
    expect(await late.book(oapKey, slot, "DOC", [vNumber()])).toEqual({
      status: 409,
      errorCode: "APT_TAKEN",
      data: null,
    });

    const booked = await Promise.all([one, other].map((client) => client.book(oapKey, slot, "DOC", [vNumber()])));
    expect(booked.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(booked.map(({ data }) => data.key)).size).toBe(2);
    expect(await findBreaches()).toEqual([]);
  });
});

describe("a booking", () => {
  test("takes its own address's oldest hold, and claims anew when it has none left", async () => {
    const { id, oapKey } = await createDesk({ slots: 1, capacity: 3 });
    const slot = await firstSlot(oapKey);
    const client = newClient();
    await client.hold(oapKey, slot);
    const [hold] = await db.appointment.findMany({ where: { locationId: id } });
    await client.hold(oapKey, slot);

    const keys: string[] = [];
    for (let turn = 0; turn < 3; turn++) keys.push((await client.book(oapKey, slot, "DOC", [vNumber()])).data.key);
    expect(keys[0]).toBe(hold?.manageKey);
    expect(new Set(keys).size).toBe(3);
    expect(await db.appointment.count({ where: { locationId: id } })).toBe(3);
    expect((await client.book(oapKey, slot, "DOC", [vNumber()])).errorCode).toBe("APT_TAKEN");
  });

  test("of ten at once from one address with ten holds gives each its own", async () => {
    const { id, oapKey } = await createDesk({ slots: 1, capacity: 10 });
    const slot = await firstSlot(oapKey);
    const client = newClient();
    for (let turn = 0; turn < 10; turn++) await client.hold(oapKey, slot);

    const booked = await Promise.all(Array.from({ length: 10 }, () => client.book(oapKey, slot, "DOC", [vNumber()])));
    expect(booked.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200));
    expect(new Set(booked.map(({ data }) => data.key)).size).toBe(10);
    expect(await db.appointment.count({ where: { locationId: id, status: "booked" } })).toBe(10);
    expect(await findBreaches()).toEqual([]);
  });

  test("for somebody who has an appointment is refused, and the place that it claimed is free again", async () => {
    const { oapKey } = await createDesk();
    const person = vNumber();
    const slot = await firstSlot(oapKey);
    expect((await newClient().book(oapKey, slot, "DOC", [person])).status).toBe(200);
    const next = await firstSlot(oapKey);
    const { status, text } = await newClient().send(`desks/${oapKey}/appointments`, oldBooking(next, "DOC", [person]));
    expect({ status, text }).toEqual({
      status: 409,
      text: `)]}',\n{"status":"ERROR","errorCode":"SIMILAR_APT_EXISTS","data":null}`,
    });
    expect((await firstSlot(oapKey)).key).toBe(next.key);
  });

  test("that is refused so leaves the caller an earlier hold of its own, for somebody else", async () => {
    const { oapKey } = await createDesk();
    const person = vNumber();
    await newClient().book(oapKey, await firstSlot(oapKey), "DOC", [person]);
    const [client, next] = [newClient(), await firstSlot(oapKey)];
    await client.hold(oapKey, next);
    expect((await client.book(oapKey, next, "DOC", [person])).errorCode).toBe("SIMILAR_APT_EXISTS");
    expect((await firstSlot(oapKey)).key).not.toBe(next.key);
    expect((await client.book(oapKey, next, "DOC", [vNumber()])).status).toBe(200);
  });
});
