import { describe, expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import type { LetterDocument } from "./letter-document";
import { pickupPlan } from "./pickup-plan";
import type { DocumentStatus } from "./states";
import { type Whereabouts, whereaboutsOf } from "./whereabouts-of";

const place = (slug: string) => ({ id: slug, slug, name: slug, timeZone: "Europe/Amsterdam" });

const document = (status: DocumentStatus, given: Partial<LetterDocument> = {}): LetterDocument => ({
  id: status,
  status,
  location: place("zwolle"),
  readyAt: DateTime.fromISO("2027-03-01T09:00:00Z"),
  keptUntil: "2027-04-01",
  expectedOn: null,
  ...given,
});

describe("what somebody learns of the documents of a letter", () => {
  test("is nothing where the register knows none", () => {
    expect(whereaboutsOf([])).toEqual({ kind: "unknown" });
  });

  test("is that all of it is ready, and the earliest date until which it is kept", () => {
    const documents = [document("ready"), document("ready", { keptUntil: "2027-03-20" })];
    expect(whereaboutsOf(documents)).toEqual({ kind: "ready", documents, keptUntil: "2027-03-20" });
  });

  test.each([
    ["made", [document("produced", { expectedOn: "2027-03-09" }), document("ready")], "2027-03-09"],
    ["on_its_way", [document("in_transit", { expectedOn: "2027-03-05" })], "2027-03-05"],
    ["on_its_way", [document("in_transit"), document("in_transit", { expectedOn: "2027-03-05" })], null],
    ["missing", [document("missing"), document("in_transit", { expectedOn: "2027-03-05" })], null],
  ])("is that it is %s, as slow as the slowest of it", (why, documents, expectedOn) => {
    expect(whereaboutsOf(documents)).toMatchObject({ kind: "not_ready", why, expectedOn });
  });

  test("is that an appointment has it", () => {
    expect(whereaboutsOf([document("reserved"), document("ready")])).toMatchObject({ kind: "reserved" });
  });

  test.each([
    ["handed_over", [document("handed_over")]],
    ["faulty", [document("handed_over"), document("faulty")]],
    ["gone", [document("withdrawn"), document("returned")]],
  ])("is that nothing is left to collect: %s", (why, documents) => {
    expect(whereaboutsOf(documents)).toEqual({ kind: "closed", why });
  });

  test("leaves out what is history beside what can be collected", () => {
    const ready = document("ready");
    expect(whereaboutsOf([document("returned"), ready])).toMatchObject({ kind: "ready", documents: [ready] });
  });
});

describe("how a party collects", () => {
  const readyAt = (...slugs: string[]): Whereabouts =>
    whereaboutsOf(slugs.map((slug) => document("ready", { location: place(slug) })));

  test("is at one place where all lie there", () => {
    expect(pickupPlan([readyAt("zwolle"), readyAt("zwolle")])).toEqual({
      places: [{ locations: [place("zwolle")], people: [0, 1] }],
      unknown: [],
      waiting: [],
    });
  });

  test("is apart where they lie apart, the place of most people first", () => {
    const plan = pickupPlan([readyAt("zwolle"), readyAt("haarlem"), readyAt("haarlem")]);
    expect(plan.places.map(({ people }) => people)).toEqual([[1, 2], [0]]);
  });

  test("leaves out who must wait and whom nobody knows", () => {
    const party = [
      whereaboutsOf([]),
      readyAt("zwolle"),
      whereaboutsOf([document("missing")]),
      readyAt("zwolle", "haarlem"),
    ];
    expect(pickupPlan(party)).toEqual({
      places: [
        { locations: [place("zwolle")], people: [1] },
        { locations: [place("haarlem"), place("zwolle")], people: [3] },
      ],
      unknown: [0],
      waiting: [2],
    });
  });
});
