import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { createLocation, createSession } from "@/lib/testing/factories";
import { cuts, OldClient } from "@/lib/testing/old-client";
import { DateTime } from "@/lib/time";
import { oap } from "./app";
import { slotKeys } from "./slot-key";

let number = 0;
/** A program at an address that nobody else has. */
const newClient = () => new OldClient(async (path, init) => oap.request(path, init), `192.0.2.${++number}`);

const setNow = (iso: string) => vi.setSystemTime(DateTime.fromISO(iso).toMillis());

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  setNow("2027-03-01T06:00:00Z");
});

describe("the desks", () => {
  test("are those that offer the service and can be booked here, by name", async () => {
    await db.location.updateMany({ data: { active: false } });
    const [second, first, closed, elsewhere, other] = [
      await createLocation({ services: ["BIO"] }),
      await createLocation({ services: ["BIO", "DOC"] }),
      await createLocation({ services: ["BIO"], active: false }),
      await createLocation({ services: ["BIO"] }),
      await createLocation({ services: ["DOC"] }),
    ];
    const name = (id: string, to: string) => db.location.update({ where: { id }, data: { name: to, oapKey: to } });
    await name(second.id, "Zwolle");
    await name(first.id, "'s-Hertogenbosch");
    await name(closed.id, "Closed");
    await name(other.id, "Other");
    await db.location.update({ where: { id: elsewhere.id }, data: { bookedElsewhereUrl: "https://example.org" } });

    const answer = await newClient().send("desks/?productKey=BIO");
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.text).toBe(
      `)]}',\n{"status":"OK","data":[{"key":"\\u0027s-Hertogenbosch","version":0,"name":"\\u0027s-Hertogenbosch"},{"key":"Zwolle","version":0,"name":"Zwolle"}]}`,
    );
  });

  test("have the name of the language that is asked for, where they have one in English", async () => {
    const { id, oapKey, name } = await createLocation({ services: ["NRA"] });
    const nameIn = async (locale: string) => {
      const { text, headers } = await newClient().send("desks/?productKey=fam", undefined, { "oap-locale": locale });
      expect(headers.get("vary")).toBe("oap-locale");
      return JSON.parse(text.slice(6)).data.find(({ key }: { key: string }) => key === oapKey).name;
    };
    expect([await nameIn("nl"), await nameIn("en")]).toEqual([name, name]);
    await db.location.update({ where: { id }, data: { nameEn: "IND The Hague" } });
    expect([await nameIn("nl"), await nameIn("fr"), await nameIn("en"), await nameIn("EN")]).toEqual([
      name,
      name,
      "IND The Hague",
      "IND The Hague",
    ]);
  });

  test.each(["desks?productKey=ukr", "desks/?productKey=OEK", "desks?productKey=Ukr&persons=1&x=y"])(
    "are listed for %s",
    async (path) => {
      const { oapKey } = await createLocation({ services: ["OEK"] });
      const { data } = await newClient().read(path);
      expect(data.map(({ key }: { key: string }) => key)).toContain(oapKey);
    },
  );
});

describe("the slots", () => {
  test("are the free starts in order, to the byte", async () => {
    const { id, oapKey } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 2 });
    await createSession({ locationId: id, startsAt: "2027-03-02T14:00:00+01:00", slots: 1 });
    const startsAtMs = ["2027-03-02T13:00Z", "2027-03-03T08:00Z", "2027-03-03T08:10Z"].map((iso) => Date.parse(iso));
    const [first, second, third] = slotKeys({ locationId: id, service: "DOC", persons: 1 }, startsAtMs);

    const answer = await newClient().send(`desks/${oapKey}/slots/?productKey=DOC&persons=1`);
    expect(answer.status).toBe(200);
    expect(answer.text).toBe(
      `)]}',\n{"status":"OK","data":[{"key":"${first}","date":"2027-03-02","startTime":"14:00","endTime":"14:10","parts":1},` +
        `{"key":"${second}","date":"2027-03-03","startTime":"09:00","endTime":"09:10","parts":1},` +
        `{"key":"${third}","date":"2027-03-03","startTime":"09:10","endTime":"09:20","parts":1}]}`,
    );
    expect(answer.headers.get("content-type")).toBe("application/json");
    expect(answer.headers.get("cache-control")).toBe("max-age=1");
  });

  test("last as long as the group's visit, and have as many parts as it has persons", async () => {
    const { id, oapKey } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 4 });
    const slots = await newClient().slots(oapKey, "doc", 3);
    expect(slots.map(({ startTime, endTime, parts }) => [startTime, endTime, parts])).toEqual([
      ["09:00", "09:20", 3],
      ["09:10", "09:30", 3],
      ["09:20", "09:40", 3],
    ]);
  });

  test("keep their keys between polls, and have others for another group or service", async () => {
    const { id, oapKey } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 1, slotMinutes: 60 });
    const client = newClient();
    const keyOf = async (service: string, persons: number) => (await client.slots(oapKey, service, persons))[0]?.key;
    const first = await keyOf("DOC", 1);
    setNow("2027-03-01T06:00:05Z");
    expect(await keyOf("DOC", 1)).toBe(first);
    expect(new Set([first, await keyOf("DOC", 2), await keyOf("BIO", 1)]).size).toBe(3);
  });

  test("are none at a desk that is full, shut, or does not do the service", async () => {
    const [full, shut, other] = [
      await createLocation(),
      await createLocation({ active: false }),
      await createLocation({ services: ["BIO"] }),
    ];
    const startsAt = "2027-03-03T09:00:00+01:00";
    await createSession({ locationId: shut.id, startsAt, slots: 3 });
    await createSession({ locationId: other.id, startsAt, slots: 3, services: ["BIO"] });
    for (const { oapKey } of [full, shut, other]) {
      const { status, text } = await newClient().send(`desks/${oapKey}/slots?productKey=DOC&persons=1`);
      expect({ status, text }).toEqual({ status: 200, text: `)]}',\n{"status":"OK","data":[]}` });
    }
  });

  test("have the desk's own date and times on the days on which the clocks change", async () => {
    const { id, oapKey } = await createLocation({ horizonDays: 400 });
    await createSession({ locationId: id, startsAt: "2027-03-28T01:30:00+01:00", slots: 3, slotMinutes: 30 });
    await createSession({ locationId: id, startsAt: "2027-10-31T02:30:00+02:00", slots: 3, slotMinutes: 30 });
    await createSession({ locationId: id, startsAt: "2027-11-01T23:30:00+01:00", slots: 2, slotMinutes: 30 });
    const slots = await newClient().slots(oapKey, "DOC", 1);
    expect(slots.map(({ date, startTime, endTime }) => `${date} ${startTime} ${endTime}`)).toEqual([
      "2027-03-28 01:30 03:00",
      "2027-03-28 03:00 03:30",
      "2027-03-28 03:30 04:00",
      "2027-10-31 02:30 02:00",
      "2027-10-31 02:00 02:30",
      "2027-10-31 02:30 03:00",
      "2027-11-01 23:30 00:00",
      "2027-11-02 00:00 00:30",
    ]);
    expect(new Set(slots.map(({ key }) => key)).size).toBe(slots.length);
  });

  test("are sent again only when they are others", async () => {
    const { id, oapKey } = await createLocation();
    await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 2 });
    const [client, path] = [newClient(), `desks/${oapKey}/slots/?productKey=DOC&persons=1`];
    const first = await client.send(path);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{27}"$/);

    setNow("2027-03-01T06:00:02Z");
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, "*"]) {
      const again = await client.send(path, undefined, { "if-none-match": known });
      expect({ status: again.status, text: again.text, etag: again.headers.get("etag") }).toEqual({
        status: 304,
        text: "",
        etag,
      });
    }
    const [slot] = await client.slots(oapKey, "DOC", 1);
    if (!slot) throw new Error("There is no slot.");
    await client.hold(oapKey, slot);
    const after = await client.send(path, undefined, { "if-none-match": etag });
    expect(after.status).toBe(200);
    expect(after.headers.get("etag")).not.toBe(etag);
    expect(after.text).not.toContain(slot.key);
  });
});

test.each(Object.entries(cuts))("a client that %s reads every list", async (_, cut) => {
  const { id, oapKey, name } = await createLocation();
  await db.location.update({ where: { id }, data: { name: `${name} 's "it"` } });
  await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 1 });
  const client = newClient();
  const desks = cut((await client.send("desks/?productKey=DOC")).text);
  expect(desks).toContainEqual({ key: oapKey, version: 0, name: `${name} 's "it"` });
  expect(cut((await client.send(`desks/${oapKey}/slots/?productKey=DOC&persons=2`)).text)).toEqual([]);
  expect(cut((await client.send(`desks/${oapKey}/slots/?productKey=DOC&persons=1`)).text)).toMatchObject([
    { parts: 1 },
  ]);
});
