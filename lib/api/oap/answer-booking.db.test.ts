import { beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { createLocation, createSession } from "@/lib/testing/factories";
import { OldClient, oldBooking } from "@/lib/testing/old-client";
import { DateTime } from "@/lib/time";
import { oap } from "./app";

let number = 0;
const newClient = () => new OldClient(async (path, init) => oap.request(path, init), `203.0.113.${++number}`);
const vNumber = () => String(3_000_000_000 + ++number);

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(DateTime.fromISO("2027-03-01T06:00:00Z").toMillis());
});

/** A desk with room for many, its first start, and a body that books that start. */
async function createBooking(service = "BIO", persons = 1) {
  const { id, oapKey } = await createLocation();
  await createSession({ locationId: id, startsAt: "2027-03-03T09:00:00+01:00", slots: 6, capacity: 20 });
  const [slot] = await newClient().slots(oapKey, service, persons);
  if (!slot) throw new Error("There is no slot.");
  const body = oldBooking(slot, service, Array.from({ length: persons }, vNumber));
  return { locationId: id, desk: oapKey, slot, body, customers: body.appointment.customers };
}

type Booking = Awaited<ReturnType<typeof createBooking>>;

const peopleOf = (manageKey: string) =>
  db.participant.findMany({ where: { appointment: { manageKey } }, orderBy: { position: "asc" } });

describe("a booking as it was seen in the wild", () => {
  const quirks: Record<string, (booking: Booking) => unknown> = {
    "with booked as a text": ({ body }) => ({ ...body, bookableSlot: { ...body.bookableSlot, booked: "false" } }),
    "with key and parts in the appointment too": ({ body, slot: { key, parts } }) => ({
      ...body,
      appointment: { ...body.appointment, key, parts },
    }),
    "with key and parts in the appointment alone": ({ body, slot: { key, parts } }) => ({
      appointment: { ...body.appointment, key, parts },
    }),
    "with its key in capitals": ({ body, slot }) => ({
      ...body,
      bookableSlot: { ...slot, key: slot.key.toUpperCase() },
    }),
    "without a BSN": ({ body, customers }) => ({
      ...body,
      appointment: { ...body.appointment, customers: customers.map(({ bsn: _, ...rest }) => rest) },
    }),
    "with a V-number that is a number": ({ body, customers: [customer] }) => ({
      ...body,
      appointment: { ...body.appointment, customers: [{ ...customer, vNumber: Number(customer?.vNumber) }] },
    }),
    "with nothing but the key of the slot": ({ body, slot: { key } }) => ({ ...body, bookableSlot: { key } }),
    "with another date, time and service than its slot has": ({ body }) => ({
      ...body,
      appointment: { ...body.appointment, productKey: "NRA", date: "2020-01-01", startTime: "23:00", endTime: "" },
    }),
    "without the name of its service": ({ body: { bookableSlot, appointment } }) => {
      const { productKey: _, ...rest } = appointment;
      return { bookableSlot, appointment: rest };
    },
    "without a phone or a language": ({ body: { bookableSlot, appointment } }) => {
      const { phone: _, language: __, ...rest } = appointment;
      return { bookableSlot, appointment: rest };
    },
    "with null for what was left out": ({ body, customers: [customer] }) => ({
      ...body,
      appointment: { ...body.appointment, phone: null, language: null, customers: [{ ...customer, bsn: null }] },
    }),
  };

  test.each(Object.entries(quirks))("%s is booked", async (_, quirk) => {
    const booking = await createBooking();
    const { status, data } = await newClient().read(`desks/${booking.desk}/appointments`, quirk(booking));
    expect(status).toBe(200);
    const { date, startTime, endTime } = booking.slot;
    expect(data).toMatchObject({ productKey: "BIO", date, startTime, endTime });
    expect(data.customers[0].vNumber).toBe(booking.customers[0]?.vNumber);
  });

  test("at another desk than the slot's is booked where the slot is", async () => {
    const { body, locationId } = await createBooking();
    const { data } = await newClient().read("desks/AM/appointments", body);
    expect(await db.appointment.findUnique({ where: { manageKey: data.key } })).toMatchObject({ locationId });
  });

  test.each(["123456", "12345678", 123456789])("for the V-number %j keeps it in full, unverified", async (given) => {
    const { body, desk, customers } = await createBooking();
    Object.assign(customers[0] ?? {}, { vNumber: given });
    const { data } = await newClient().read(`desks/${desk}/appointments`, body);
    expect(data.customers[0]).toMatchObject({ vNumber: String(given), vnumber: String(given) });
    expect(await peopleOf(data.key)).toMatchObject([{ keyKind: "v_number", keyVerified: false }]);
  });

  test("under an old name of a service is answered under that name", async () => {
    const { body, desk } = await createBooking("ukr");
    const { data } = await newClient().read(`desks/${desk}/appointments`, body);
    expect(data.productKey).toBe("UKR");
    expect(await db.appointment.findUnique({ where: { manageKey: data.key } })).toMatchObject({ services: ["OEK"] });
  });

  test("in no language is in the one that the client asks for", async () => {
    const { body, desk } = await createBooking();
    Object.assign(body.appointment, { language: undefined });
    const { text } = await newClient().send(`desks/${desk}/appointments`, body, { "oap-locale": "en" });
    expect(JSON.parse(text.slice(6)).data.language).toBe("en");
  });
});

describe("what is kept", () => {
  test("of a BSN is nothing that can be read, wherever it was sent", async () => {
    for (const where of ["bsn", "vNumber"]) {
      const { body, desk, customers } = await createBooking("OEK");
      Object.assign(customers[0] ?? {}, { vNumber: "", bsn: "", [where]: where === "bsn" ? "111222333" : "123456782" });
      const { status, data } = await newClient().read(`desks/${desk}/appointments`, body);
      expect(status).toBe(200);
      expect(data.customers[0].bsn).toBe("");
      expect(await peopleOf(data.key)).toMatchObject([{ keyKind: "bsn", keySealed: null }]);
    }
  });

  test("of a family in which one has no BSN is the V-number of that one", async () => {
    const { body, desk, customers } = await createBooking("OEK", 2);
    Object.assign(customers[0] ?? {}, { bsn: "999990019" });
    const { data } = await newClient().read(`desks/${desk}/appointments`, body);
    expect((await peopleOf(data.key)).map(({ keyKind }) => keyKind)).toEqual(["bsn", "v_number"]);
  });

  test("of a phone number that nobody could call is nothing, and of none of both no contact", async () => {
    const { body, desk } = await createBooking();
    Object.assign(body.appointment, { phone: "n/a", email: "" });
    const { data } = await newClient().read(`desks/${desk}/appointments`, body);
    expect(data).toMatchObject({ email: "", hasEmail: false, phone: "" });
    expect(await db.appointment.findUnique({ where: { manageKey: data.key } })).toMatchObject({
      contactKind: "self",
      email: null,
      phone: null,
    });
  });

  test("is an e-mail address and a phone number in its normal form", async () => {
    const { body, desk } = await createBooking();
    const { data } = await newClient().read(`desks/${desk}/appointments`, body);
    expect(await db.appointment.findUnique({ where: { manageKey: data.key } })).toMatchObject({
      email: "ada@example.org",
      phone: "+316000000",
      idempotencyKey: expect.any(String),
    });
  });
});

describe("a booking that cannot be read", () => {
  const person = (change: object) => (booking: Booking) => Object.assign(booking.customers[1] ?? {}, change);
  const appointment = (change: object) => (booking: Booking) => Object.assign(booking.body.appointment, change);
  const mistakes: Record<string, (booking: Booking) => unknown> = {
    "has somebody without a number": person({ vNumber: "" }),
    "has somebody without a name": person({ firstName: " ", lastName: "" }),
    "has somebody with five digits": person({ vNumber: "12345" }),
    "has a number with a fraction": person({ vNumber: 123456.5 }),
    "has a name with half a character": person({ firstName: "A\ud800" }),
    "has a name of nothing but a NUL": person({ firstName: "\0", lastName: "\0" }),
    "has a name without end": person({ firstName: "x".repeat(101) }),
    "has the same person twice": ({ customers: [first, second] }) =>
      Object.assign(second ?? {}, { vNumber: first?.vNumber }),
    "has fewer people than the slot": ({ customers }) => customers.pop(),
    "has more people than the slot": ({ customers }) =>
      customers.push({ ...customers[0], vNumber: vNumber() } as never),
    "has no people": appointment({ customers: [] }),
    "has people that are none": appointment({ customers: "two" }),
    "has an e-mail address that is none": appointment({ email: "ada" }),
    "has another key": ({ body }) => Object.assign(body.bookableSlot, { key: "0".repeat(32) }),
    "has no key": ({ body }) => Object.assign(body, { bookableSlot: null }),
    "has no appointment": ({ body }) => Object.assign(body, { appointment: undefined }),
  };

  test.each(Object.entries(mistakes))("since it %s is refused, and holds nothing", async (_, mistake) => {
    const booking = await createBooking("BIO", 2);
    mistake(booking);
    const { status, text } = await newClient().send(`desks/${booking.desk}/appointments`, booking.body);
    expect({ status, text }).toEqual({
      status: 400,
      text: `)]}',\n{"status":"ERROR","errorCode":"INVALID_REQUEST","data":null}`,
    });
    expect(await db.appointment.count({ where: { locationId: booking.locationId } })).toBe(0);
  });

  test("has a NUL in a name that is otherwise one: it is left out", async () => {
    const { body, desk, customers } = await createBooking();
    Object.assign(customers[0] ?? {}, { firstName: "Ada\0", lastName: "\0King\u0007" });
    const { data } = await newClient().read(`desks/${desk}/appointments`, body);
    expect(data.customers[0]).toMatchObject({ firstName: "Ada", lastName: "King", fullName: "Ada King" });
  });
});
