import * as fc from "fast-check";
import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { bookingDetails, createLocation, createSession, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { cancelAppointment } from "./cancel-appointment";
import { confirmHold } from "./confirm-hold";
import { endAppointment } from "./end-appointment";
import { extendHold } from "./extend-hold";
import { findAppointment } from "./find-appointment";
import { holdPlaces } from "./hold-places";
import { moveAppointment } from "./move-appointment";
import { releaseHold } from "./release-hold";
import { sweepHolds } from "./sweep-holds";
import { takePersonOut } from "./take-person-out";

const opensAt = DateTime.fromISO("2027-03-02T08:00:00Z");
const slots = 8;

/** One step of the day: what is done, and numbers that choose to whom and when. */
const step = fc.record({
  kind: fc.constantFrom(
    "hold",
    "hold",
    "confirm",
    "confirm",
    "move",
    "cancel",
    "take out",
    "extend",
    "release",
    "sweep",
    "end",
    "capacity",
  ),
  pick: fc.nat({ max: 1000 }),
  slot: fc.nat({ max: slots - 1 }),
  persons: fc.integer({ min: 1, max: 8 }),
  minutesLater: fc.integer({ min: 0, max: 6 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

class Day {
  readonly keys: string[] = [];
  private now = opensAt.minus({ hours: 3 });

  constructor(
    private readonly locationId: string,
    private readonly sessionId: string,
  ) {}

  private key = (pick: number) => this.keys[pick % Math.max(1, this.keys.length)] ?? "0".repeat(32);

  private async hold({ slot, persons }: Step): Promise<void> {
    const startsAt = opensAt.plus({ minutes: 10 * slot });
    const outcome = await holdPlaces(holdRequest({ locationId: this.locationId, startsAt, persons }), this.now);
    if (outcome.ok) this.keys.push(outcome.manageKey);
  }

  /** A dozen people in all, so that they meet each other again and again. */
  private async confirm({ pick }: Step): Promise<void> {
    const manageKey = this.key(pick);
    const held = await db.appointment.findUnique({ where: { manageKey } });
    const party = held ? await db.appointment.findMany({ where: { partyId: held.partyId } }) : [];
    const persons = party.reduce((sum, group) => sum + group.persons, 0) || 1;
    const people = Array.from({ length: persons }, (_, index) => String(3_000_000_000 + ((pick + index) % 12)));
    await confirmHold(manageKey, bookingDetails(people), this.now).catch((error: unknown) => {
      // Somebody was taken out of it between the look and the confirmation.
      if (!String(error).includes("another number of people")) throw error;
    });
  }

  async take(step: Step): Promise<void> {
    this.now = this.now.plus({ minutes: step.minutesLater });
    const manageKey = this.key(step.pick);
    const appointment = await findAppointment(manageKey, this.now);
    const change = { manageKey, version: appointment?.version ?? 1 };
    const startsAt = opensAt.plus({ minutes: 10 * step.slot });
    const deeds: Record<Step["kind"], () => Promise<unknown>> = {
      hold: () => this.hold(step),
      confirm: () => this.confirm(step),
      move: () => moveAppointment({ ...change, locationId: this.locationId, startsAt }, this.now),
      cancel: () => cancelAppointment(change, this.now),
      "take out": () =>
        takePersonOut({ ...change, participantId: appointment?.people[0]?.id ?? crypto.randomUUID() }, this.now),
      extend: () => extendHold(manageKey, this.now),
      release: () => releaseHold(manageKey),
      sweep: () => sweepHolds(this.now),
      end: () => endAppointment(manageKey, this.now),
      capacity: () =>
        rows(sql`
          select set_capacity(${this.sessionId}, ${opensAt.toJSDate()}, ${startsAt.toJSDate()}, ${step.persons % 5}, ${this.now.toJSDate()})`),
    };
    await deeds[step.kind]();
  }
}

async function createDay(): Promise<Day> {
  const { id } = await createLocation();
  return new Day(id, await createSession({ locationId: id, startsAt: "2027-03-02T08:00:00Z", slots, capacity: 3 }));
}

test("keeps every promise after any sequence of operations", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 60 }), async (steps) => {
      const day = await createDay();
      for (const one of steps) await day.take(one);
      expect(await findBreaches()).toEqual([]);
    }),
    { numRuns: 25, endOnFailure: true },
  );
});

test("keeps every promise when any operations run at once", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 40, maxLength: 80 }), async (steps) => {
      const day = await createDay();
      for (let from = 0; from < steps.length; from += 8)
        await Promise.all(steps.slice(from, from + 8).map((one) => day.take(one)));
      expect(await findBreaches()).toEqual([]);
    }),
    { numRuns: 20, endOnFailure: true },
  );
});
