import * as fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { closePool, pool } from "@/lib/db/pool";
import { createLocation, createSession } from "@/lib/testing/factories";
import { OldClient, oldBooking } from "@/lib/testing/old-client";
import { DateTime } from "@/lib/time";
import { oap } from "./app";

let number = 0;
/** A program in a network that nobody else is in. */
const newClient = () =>
  new OldClient(async (path, init) => oap.request(path, init), `10.${++number >> 8}.${number % 256}.1`);
const startMs = DateTime.fromISO("2027-03-01T06:00:00Z").toMillis();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(startMs);
});
afterEach(() => {
  vi.restoreAllMocks();
});

async function createDesk(capacity = 1) {
  const { id, oapKey } = await createLocation();
  await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 6, capacity });
  return oapKey;
}

async function firstSlot(desk: string) {
  const [slot] = await newClient().slots(desk, "BIO", 1);
  if (!slot) throw new Error("There is no slot.");
  return slot;
}

const framed = /^\)\]\}',\n\{"status":"(OK","data":|ERROR","errorCode":"[A-Z_]+","data":null\}$)/;

describe("limits", () => {
  test("refuse nobody who asks once a second, for as long as it goes on", async () => {
    const [client, desk] = [newClient(), await createDesk()];
    for (let second = 0; second < 120; second++) {
      vi.setSystemTime(startMs + second * 1000);
      expect((await client.send(`desks/${desk}/slots?productKey=BIO&persons=1`)).status).toBe(200);
    }
  });

  test("refuse whoever asks far more often, with the time until the next call", async () => {
    const client = newClient();
    for (let call = 0; call < 30; call++) await client.send("desks?productKey=BIO");
    const { status, headers, text } = await client.send("desks?productKey=BIO");
    expect({ status, text }).toEqual({
      status: 429,
      text: `)]}',\n{"status":"ERROR","errorCode":"TOO_MANY_REQUESTS","data":null}`,
    });
    const retryAfter = Number(headers.get("retry-after"));
    expect(retryAfter).toBeGreaterThanOrEqual(1);
    expect(retryAfter).toBeLessThanOrEqual(10);
    expect((await newClient().send("desks?productKey=BIO")).status).toBe(200);
    vi.setSystemTime(startMs + retryAfter * 1000);
    expect((await client.send("desks?productKey=BIO")).status).toBe(200);
  });

  test("end what one address holds at a time", async () => {
    const [client, desk] = [newClient(), await createDesk(20)];
    const slot = await firstSlot(desk);
    for (let hold = 0; hold < 12; hold++) expect((await client.hold(desk, slot)).status).toBe(200);
    for (const path of [`desks/${desk}/slots/${slot.key}`]) {
      const { status, headers, text } = await client.send(path, slot);
      expect({ status, retryAfter: headers.get("retry-after") }).toEqual({ status: 429, retryAfter: "60" });
      expect(text).toMatch(framed);
    }
    expect((await newClient().hold(desk, slot)).status).toBe(200);
  });

  test("end how often anybody asks whether a person has an appointment", async () => {
    const desk = await createDesk(30);
    const body = oldBooking(await firstSlot(desk), "BIO", ["4000000001"]);
    const statuses: number[] = [];
    for (let turn = 0; turn < 21; turn++) {
      statuses.push((await newClient().send(`desks/${desk}/appointments`, body)).status);
    }
    expect(statuses).toEqual([200, ...Array.from({ length: 19 }, () => 409), 429]);
  });
});

describe("whatever is sent", () => {
  test.each([
    ["desks/", 400],
    ["desks?productKey=XXX", 400],
    ["desks?productKey=BIO%00", 400],
    ["desks?productKey=%ff", 400],
    ["desks/AM/slots", 400],
    ["desks/AM/slots?productKey=BIO&persons=0", 400],
    ["desks/AM/slots?productKey=BIO&persons=7", 400],
    ["desks/AM/slots?productKey=BIO&persons=1.5", 400],
    ["desks/AM/slots?productKey=BIO&persons=many", 400],
    ["desks/nowhere/slots?productKey=BIO&persons=1", 404],
    ["desks/%00/slots?productKey=BIO", 404],
    ["desks/%ff%fe/slots?productKey=BIO", 404],
    ["desks/constructor/slots?productKey=BIO", 404],
    ["nothing", 404],
    ["", 404],
  ])("to read %j is answered with %i", async (path, status) => {
    const answer = await newClient().send(path);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(framed);
  });

  test("with a read changes nothing: a hold and a booking are posted", async () => {
    const desk = await createDesk();
    const slot = await firstSlot(desk);
    for (const path of [`desks/${desk}/slots/${slot.key}`, `desks/${desk}/appointments`]) {
      expect((await newClient().send(path)).status).toBe(404);
    }
    expect(await firstSlot(desk)).toEqual(slot);
  });

  test("a body that is no booking is refused, however large", async () => {
    const bodies = ["", "null", "[]", "7", '"x"', "{", "\0", "[".repeat(50_000), `"${"x".repeat(2_000_000)}"`];
    for (const body of bodies) {
      const { status, text } = await newClient().send("desks/AM/appointments", body);
      expect({ status, text }).toEqual({
        status: 400,
        text: `)]}',\n{"status":"ERROR","errorCode":"INVALID_REQUEST","data":null}`,
      });
    }
  });

  const text = fc.oneof(fc.string({ unit: "binary" }), fc.constantFrom("\0", "\ud800", "' or 1=1", "1".repeat(10)));
  const anything = fc.oneof(
    text,
    fc.jsonValue(),
    fc.constantFrom(null, Number.MAX_SAFE_INTEGER, 1e300, -0, { toString: 1 }, { length: -1 }),
  );
  const some = <Shape>(shape: { [Key in keyof Shape]: fc.Arbitrary<Shape[Key]> }) =>
    fc.record(shape, { requiredKeys: [] });

  test("in any part of a booking never makes the server fail", async () => {
    const desk = await createDesk();
    const slot = await firstSlot(desk);
    const customer = some({ vNumber: anything, bsn: anything, firstName: anything, lastName: anything });
    const appointment = some({
      key: anything,
      productKey: anything,
      email: anything,
      phone: anything,
      language: anything,
      customers: fc.oneof(anything, fc.array(fc.oneof(anything, customer), { maxLength: 7 })),
    });
    const booking = some({
      bookableSlot: fc.oneof(anything, fc.constant(slot)),
      appointment: fc.oneof(anything, appointment),
    });
    await fc.assert(
      fc.asyncProperty(fc.oneof(booking, anything), async (body) => {
        const answer = await newClient().send(`desks/${desk}/appointments`, JSON.stringify(body) ?? "");
        expect(answer.status).toBeLessThan(500);
        expect(answer.text).toMatch(framed);
      }),
      { numRuns: 300 },
    );
  });

  test("in the words of a booking that is otherwise right is kept or refused", async () => {
    const desk = await createDesk(400);
    const body = oldBooking(await firstSlot(desk), "BIO", ["0"]);
    const statuses = new Set<number>();
    await fc.assert(
      fc.asyncProperty(some({ firstName: text, bsn: anything }), some({ phone: text }), async (person, contact) => {
        const customers = [{ ...body.appointment.customers[0], ...person, vNumber: 5_000_000_000 + number }];
        const answer = await newClient().send(`desks/${desk}/appointments`, {
          ...body,
          appointment: { ...body.appointment, ...contact, customers },
        });
        statuses.add(answer.status);
        expect(answer.text).toMatch(framed);
      }),
      { numRuns: 300 },
    );
    expect([...statuses].sort()).toEqual([200, 400]);
  });
});

describe("when something fails", () => {
  test("a caller is asked to come back while the database is away, and then served", async () => {
    const desk = await createDesk();
    const slot = await firstSlot(desk);
    const { DATABASE_URL } = process.env;
    await closePool();
    process.env.DATABASE_URL = "postgres://nobody@127.0.0.1:1/nothing";
    const calls: [string, unknown][] = [
      ["desks?productKey=BIO", undefined],
      [`desks/${desk}/slots?productKey=BIO`, undefined],
      [`desks/${desk}/slots/${slot.key}`, slot],
      [`desks/${desk}/appointments`, oldBooking(slot, "BIO", ["4000000002"])],
    ];
    for (const [path, body] of calls) {
      const { status, headers, text } = await newClient().send(path, body);
      expect({ status, text, retryAfter: headers.get("retry-after") }).toEqual({
        status: 503,
        text: `)]}',\n{"status":"ERROR","errorCode":"UNAVAILABLE","data":null}`,
        retryAfter: "5",
      });
    }
    await closePool();
    process.env.DATABASE_URL = DATABASE_URL;
    expect((await newClient().hold(desk, slot)).status).toBe(200);
  });

  test("for another reason a caller gets an error in the frame, and the log its cause", async () => {
    const logged = vi.spyOn(console, "error").mockImplementation(() => {});
    await pool().query("alter table location rename to location_away");
    const { status, text } = await newClient().send("desks?productKey=BIO");
    await pool().query("alter table location_away rename to location");
    expect({ status, text }).toEqual({
      status: 500,
      text: `)]}',\n{"status":"ERROR","errorCode":"INTERNAL_ERROR","data":null}`,
    });
    expect(logged).toHaveBeenCalledOnce();
  });
});
