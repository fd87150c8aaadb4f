import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { handOver } from "@/lib/handover/hand-over";
import { handOverSchema } from "@/lib/handover/schema";
import { setAside } from "@/lib/handover/set-aside";
import {
  arrivedFor,
  createDeskGround,
  createDocument,
  type DeskGround,
  nine,
  seat,
  walkedIn,
} from "@/lib/testing/desk-ground";
import { findBreaches } from "@/lib/verify/find-breaches";
import { bookAgain } from "./book-again";
import { callVisit } from "./call-visit";
import { closeDays } from "./close-days";
import { closeVisit } from "./close-visit";
import { finishVisit } from "./finish-visit";
import { freeDesk } from "./free-desk";
import { stepVisit } from "./step-visit";
import { visitSteps } from "./steps";

type State = "arrived" | "called" | "serving" | "done" | "no_show" | "left";

/** The table of states in the README: from where each press leads, and where to. Every press may also change nothing. */
const table: Record<string, Partial<Record<State, State>>> = {
  call: { arrived: "called" },
  next: { arrived: "called" },
  recall: { called: "called" },
  start: { called: "serving" },
  back: { called: "arrived", serving: "arrived" },
  park: { called: "arrived", serving: "arrived" },
  unpark: { arrived: "arrived" },
  hand_on: { called: "arrived", serving: "arrived" },
  hand_on_to_desk: { called: "arrived", serving: "arrived" },
  free_desk: { called: "arrived", serving: "arrived" },
  finish: { serving: "done" },
  finish_otherwise: { serving: "done" },
  no_show: { called: "no_show" },
  leave: { arrived: "left" },
  close_helped: { serving: "done" },
  close_away: { arrived: "left", called: "left", serving: "left" },
  hand_over: {},
  set_aside: {},
  book_again: {},
};
const presses = Object.keys(table);
const isOver = (state: string) => ["done", "no_show", "left"].includes(state);

type Press = { who: number; which: number; press: string };
const pressed = fc.array(
  fc.record({
    who: fc.integer({ min: 0, max: 1 }),
    which: fc.integer({ min: 0, max: 3 }),
    press: fc.constantFrom(...presses),
  }),
  { minLength: 15, maxLength: 45 },
);

let ground: DeskGround;
let clerks: { id: string; name: string }[];
let visits: string[];
let people: string[];
let documentId: string;

/** A location of its own: two clerks at desks, two people with appointments, one of them for a document, and two without. */
async function begin(): Promise<void> {
  ground = await createDeskGround();
  const { locationId, deskIds, clerk } = ground;
  const other = { id: randomUUID(), name: "Lee Clerk" };
  clerks = [clerk, other];
  for (const [index, who] of clerks.entries()) await seat(deskIds[index] ?? "", locationId, who);
  const [biometrics, pickup] = [await arrivedFor(ground, ["BIO"]), await arrivedFor(ground, ["DOC"])];
  people = [biometrics.people[0]?.id ?? "", pickup.people[0]?.id ?? ""];
  const keyHash = pickup.people[0]?.keyHash ?? new Uint8Array(32);
  documentId = await createDocument({ locationId, keyHash, appointmentId: pickup.appointment.id });
  visits = [biometrics.visitId, pickup.visitId, await walkedIn(ground, ["BIO"]), await walkedIn(ground, ["VAA"])];
}

const colleague = { id: randomUUID(), name: "Noa Clerk" };
const checks = { passport: "yes", photo: "yes" };

async function press({ who, which, press: name }: Press): Promise<unknown> {
  const [clerk, visitId] = [clerks[who], visits[which]];
  const deskId = ground.deskIds[who];
  if (!clerk || !visitId || !deskId) throw new Error("There is no such clerk, visit or desk.");
  const { locationId } = ground;
  const at = { ...ground.at, clerk };
  const participantId = people[which] ?? null;
  const service = ["BIO", "DOC", "BIO", "VAA"][which] ?? "";
  const step = visitSteps.find((known) => known === name);
  if (step) return stepVisit({ visitId, locationId, clerk, step, services: ["BIO"] }, nine);
  switch (name) {
    case "call":
      return callVisit({ deskId, locationId, clerk, visitId }, nine);
    case "next":
      return callVisit({ deskId, locationId, clerk }, nine);
    case "free_desk": {
      const freed = await freeDesk({ deskId, clerkId: clerk.id, locationId, clerk: colleague }, nine);
      // Back from wherever they were.
      await seat(deskId, locationId, clerk);
      return freed;
    }
    case "hand_on_to_desk":
      return stepVisit({ visitId, locationId, clerk, step: "hand_on", deskId: ground.deskIds[1 - who] ?? "" }, nine);
    case "finish_otherwise":
      return finishVisit({ visitId, ...at, outcomes: [{ participantId, service, outcome: "passport_expired" }] }, nine);
    case "close_helped":
    case "close_away":
      return closeVisit({ visitId, locationId, reason: name === "close_helped" ? "helped" : "went_away", clerk }, nine);
    case "hand_over":
      return handOver(handOverSchema.parse({ documentId, visitId, ...checks }), at, nine);
    case "set_aside":
      return setAside({ documentId, visitId, step: "miss" }, at, nine);
    default: {
      const request = { visitId, locationId, clerk, people: participantId ? [participantId] : [], services: [service] };
      return bookAgain({ ...request, startsAt: nine.plus({ weeks: 1 }) }, nine);
    }
  }
}

async function states(): Promise<Map<string, State>> {
  const found = await db.visit.findMany({ where: { locationId: ground.locationId } });
  return new Map(found.map(({ id, status }) => [id, status]));
}

/** What is true of every visit, whatever was pressed. */
async function expectWhole(): Promise<void> {
  const found = await db.visit.findMany({
    where: { locationId: ground.locationId },
    include: { outcomes: true, appointment: true },
  });
  expect(found).toHaveLength(visits.length);
  for (const visit of found) {
    const { status, endedAt, deskId, outcomes } = visit;
    expect(endedAt !== null).toBe(isOver(status));
    if (status === "called" || status === "serving") expect(deskId).not.toBeNull();
    if (status === "arrived") expect(deskId).toBeNull();
    if (status === "no_show") expect(visit.calls).toBeGreaterThanOrEqual(3);
    if (status === "done") expect(visit.servingAt).not.toBeNull();
    if (status === "done") {
      const services = new Set(outcomes.map(({ serviceKey }) => serviceKey));
      expect(visit.services.every((service) => services.has(service))).toBe(true);
    }
    if (isOver(status) && visit.appointment) expect(visit.appointment.status).toBe("ended");
  }
  const handed = await db.handover.count({ where: { documentId } });
  const { status } = await db.document.findUniqueOrThrow({ where: { id: documentId } });
  expect(handed).toBe(status === "handed_over" ? 1 : 0);
}

test("every press leads where the table says, or changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(pressed, async (all) => {
      await begin();
      for (const one of all) {
        const before = await states();
        await press(one);
        for (const [id, state] of await states()) {
          const from = before.get(id);
          if (from !== state)
            expect([one.press, from, state]).toEqual([one.press, from, table[one.press]?.[from as State]]);
        }
      }
      await expectWhole();
    }),
    { numRuns: 20, seed: 20_270_310 },
  );
  expect(await findBreaches()).toEqual([]);
});

test("whatever clerks press at once, no visit leaves the table, and after midnight nobody is left in it", async () => {
  await fc.assert(
    fc.asyncProperty(pressed, async (all) => {
      await begin();
      for (let first = 0; first < all.length; first += 4) await Promise.all(all.slice(first, first + 4).map(press));
      await expectWhole();
    }),
    { numRuns: 15, seed: 20_270_311 },
  );
  await closeDays(nine.plus({ days: 1 }));
  expect([...(await states()).values()].every(isOver)).toBe(true);
  expect(await findBreaches()).toEqual([]);
});
