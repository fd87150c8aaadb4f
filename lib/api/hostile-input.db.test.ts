import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { newCode, newManageKey } from "@/lib/appointment/codes";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { row, rows, sql } from "@/lib/db/sql";
import { breachesOf, contract } from "@/lib/testing/contract-check";
import { createDocument } from "@/lib/testing/document-ground";
import { createAppointment, createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { hostileRequests } from "@/lib/testing/hostile-requests";
import { hostileText, type Known } from "@/lib/testing/hostile-values";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { api } from "./app";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const runs = 100;

beforeAll(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(now.toMillis());
});

type Ground = { locationId: string; slug: string };
const ground: Ground = { locationId: "", slug: "" };
const ofDocument = { key: "4999999999", letterReference: "Z123456789" };

beforeAll(async () => {
  const { id, slug } = await createLocation();
  Object.assign(ground, { locationId: id, slug });
  await createSession({ locationId: id, startsAt: "2027-03-03T08:00:00Z", slots: 40, capacity: 5000 });
  await createDocument({ locationId: id, vNumber: ofDocument.key, letterReference: ofDocument.letterReference }, now);
});

const startOf = (index: number) => DateTime.fromISO("2027-03-03T08:00:00Z").plus({ minutes: 10 * (index % 24) });

let person = 0;
const newNumber = () => String(5_000_000_000 + ++person);

async function newHold(index: number) {
  const held = await holdPlaces(
    holdRequest({ locationId: ground.locationId, startsAt: startOf(index), services: ["BIO"] }),
    now,
  );
  if (!held.ok) throw new Error(`Not held: ${held.reason}.`);
  return { id: held.id, secret: held.manageKey };
}

async function newAppointment(index: number) {
  const vNumbers = [newNumber(), newNumber()];
  const secret = await createAppointment(
    { locationId: ground.locationId, startsAt: startOf(index), services: ["BIO"], vNumbers },
    now,
  );
  const appointment = await findAppointment(secret, now);
  if (!appointment) throw new Error("It was not booked.");
  return { id: appointment.id, secret, code: appointment.code, person: appointment.people[0]?.id, number: vNumbers[0] };
}

/** An appointment whose place went, with another time kept for it; the time. */
async function newOffer(index: number) {
  const made = await newAppointment(index);
  const offeredAt = startOf(index + 1);
  const sessionId = row<{ id: string }>(sql`select id from session where location_id = ${ground.locationId}`);
  await rows(sql`update appointment set orphaned_at = ${now.toJSDate()} where id = ${made.id}`);
  await rows(sql`select release_slots(array[${made.id}]::uuid[])`);
  await rows(sql`
    select offer_alternative(
      ${made.id}, ${(await sessionId).id}, ${offeredAt.toJSDate()}, ${now.plus({ days: 1 }).toJSDate()}, ${newCode()},
      ${newManageKey()}, ${now.toJSDate()}
    )`);
  return { ...made, offeredAt };
}

type Target = { secret: string; known: Known };

/** What is the same for whatever a request is about. */
const common: Known = {
  location: fc.constant(0).map(() => ground.slug),
  startsAt: fc.nat(39).map((index) => startOf(index).toUTC().toISO()),
  people: fc
    .constantFrom(1, 1, 1, 2)
    .map((count) => Array.from({ length: count }, () => ({ name: "Ada", key: newNumber() }))),
  persons: fc.integer({ min: 1, max: 2 }),
  services: fc.constant(["BIO"]),
  service: fc.constant(["BIO"]),
  key: fc.constant(ofDocument.key),
  letterReference: fc.constant(ofDocument.letterReference),
  type: fc.constant("slot_taken"),
  contactBy: fc.constant("none"),
  contactKind: fc.constant("self"),
  contactName: fc.constant("Grace"),
  email: fc.constant("ada@example.org"),
  phone: fc.constant("06 1234 5678"),
  "if-match": fc.constantFrom('"1"', '"1"', "*"),
};

/** Holds and appointments that are really there, so that a request often goes all the way. */
async function createTargets(): Promise<Target[]> {
  const holds = await Promise.all(Array.from({ length: 8 }, (_, index) => newHold(index)));
  const appointments = await Promise.all(Array.from({ length: 8 }, (_, index) => newAppointment(index + 8)));
  const offers = await Promise.all(Array.from({ length: 4 }, (_, index) => newOffer(index + 16)));
  return [
    ...offers.map(({ id, secret, offeredAt }) => ({
      secret,
      known: { appointment: fc.constant(id), startsAt: fc.constant(offeredAt.toUTC().toISO()) },
    })),
    ...holds.map(({ id, secret }) => ({ secret, known: { hold: fc.constant(id) } })),
    ...appointments.map(({ id, secret, code, person, number }) => ({
      secret,
      known: {
        appointment: fc.constant(id),
        code: fc.constant(code),
        person: fc.constant(person),
        personKey: fc.constant(number),
      },
    })),
  ];
}

/** Requests about one of the targets, now and then with the secret of another. */
function requestsOf({ operation, method, path }: (typeof operations)[number], targets: Target[]) {
  const isAnswer = path.endsWith("/alternative-answers");
  const fits = targets.filter(
    ({ known }) =>
      "hold" in known === (path.includes("{hold}") || path === "/appointments") && "startsAt" in known === isAnswer,
  );
  return fc.tuple(fc.constantFrom(...fits), fc.constantFrom(...targets), fc.nat(9)).chain(([target, other, die]) =>
    hostileRequests(operation, {
      method,
      path,
      known: { ...common, ...target.known, secret: fc.constant(die === 0 ? other.secret : target.secret) },
    }),
  );
}

const operations = Object.entries(contract.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation, id: operation.operationId })),
);

let caller = 0;
/** Nobody is refused here for asking too often: each request comes from another network. */
const newAddress = () => `10.${++caller >> 8}.${caller % 256}.1`;

describe("whatever is sent", () => {
  const said = vi.spyOn(console, "error");
  afterAll(() => said.mockRestore());

  test.each(operations)("$id answers as the contract says, and never fails", async (asked) => {
    const targets = await createTargets();
    const seen = new Map<number, number>();
    await fc.assert(
      fc.asyncProperty(requestsOf(asked, targets), async (request) => {
        const address = `http://localhost${request.path}`;
        const headers = { ...request.headers, "x-client-address": newAddress() };
        const { body } = request;
        const response = await api.request(address, { method: request.method, headers, ...(body ? { body } : {}) });
        const text = await response.text();
        const { status } = response;
        seen.set(status, (seen.get(status) ?? 0) + 1);
        expect(status).toBeLessThan(500);
        const { pathname } = new URL(address);
        expect(breachesOf({ method: request.method, pathname, status, headers: response.headers, text })).toEqual([]);
      }),
      { numRuns: runs },
    );
    // Not only refusals: the requests reach what they are about.
    expect([...seen.keys()].some((status) => status < 300)).toBe(true);
    expect(said).not.toHaveBeenCalled();
    expect(await findBreaches()).toEqual([]);
  });

  test("any method on any path answers as the contract says, and never fails", async () => {
    const [{ id, secret }] = [await newHold(3)];
    const segment = fc.oneof(
      fc.constantFrom(
        "services",
        "locations",
        "holds",
        "appointments",
        "people",
        "openapi.json",
        "docs",
        id,
        ground.slug,
      ),
      fc.constantFrom("", "%00", "%", "..", "swagger-ui.css", "package.json", "..%2fpackage.json"),
      hostileText.map((text) => encodeURIComponent(text.toWellFormed())),
    );
    const path = fc.array(segment, { maxLength: 4 }).map((segments) => ["/api/v1", ...segments].join("/"));
    const method = fc.constantFrom("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "PROPFIND");
    await fc.assert(
      fc.asyncProperty(method, path, async (asked, where) => {
        const headers = { "x-client-address": newAddress(), authorization: `Bearer ${secret}` };
        const response = await api.request(`http://localhost${where}`, { method: asked, headers });
        expect(response.status).toBeLessThan(500);
        expect(response.headers.get("api-version")).toMatch(/^1\./);
        if (response.status >= 400 && asked !== "HEAD") {
          expect(await response.json()).toMatchObject({ status: response.status, title: expect.any(String) });
        }
      }),
      { numRuns: 300 },
    );
  });
});
