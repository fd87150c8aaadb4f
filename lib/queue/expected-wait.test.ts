import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ServiceKey } from "@/lib/service/schema";
import { expectedWait } from "./expected-wait";
import type { Queue, QueueRow } from "./find-queue";

const lengths = [
  { key: "BIO" as const, firstMinutes: 10, extraMinutes: 10 },
  { key: "DOC" as const, firstMinutes: 10, extraMinutes: 5 },
];

let next = 0;
const visit = (given: Partial<QueueRow> = {}): QueueRow => {
  next += 1;
  return {
    visitId: `visit-${next}`,
    number: next,
    services: ["BIO"],
    persons: 1,
    status: "arrived",
    isParked: false,
    calls: 0,
    calledAt: null,
    deskName: null,
    ...given,
  };
};
const desk: ServiceKey[] = ["BIO"];
const wait = (queue: Queue, services: ServiceKey[] = ["BIO"]) => expectedWait(queue, { services }, lengths);

describe("the wait that somebody must expect", () => {
  test("is nothing at a free desk", () => {
    expect(wait({ visits: [], desks: [desk] })).toEqual({ before: 0, minutes: 0 });
  });

  test("is not known while no desk helps it", () => {
    expect(wait({ visits: [visit()], desks: [["DOC"]] })).toEqual({ before: 1, minutes: null });
  });

  test("is that of the desks that help with a part, while none helps with all of it", () => {
    const visits = [visit({ services: ["DOC"] })];
    expect(wait({ visits, desks: [["DOC"]] }, ["BIO", "DOC"])).toEqual({ before: 1, minutes: 10 });
    expect(wait({ visits, desks: [["DOC"], ["BIO", "DOC"], ["BIO", "DOC"]] }, ["BIO", "DOC"])).toEqual({
      before: 1,
      minutes: 5,
    });
  });

  test("is the visits before it at their planned lengths, shared among the desks", () => {
    const visits = [visit(), visit({ persons: 2 }), visit()];
    expect(wait({ visits, desks: [desk] })).toEqual({ before: 3, minutes: 40 });
    expect(wait({ visits, desks: [desk, desk] })).toEqual({ before: 3, minutes: 20 });
  });

  test("counts half of who is being helped, when no desk is left over", () => {
    const serving = visit({ status: "serving", deskName: "1" });
    expect(wait({ visits: [serving], desks: [desk] })).toEqual({ before: 0, minutes: 5 });
    expect(wait({ visits: [serving], desks: [desk, desk] })).toEqual({ before: 0, minutes: 0 });
  });

  test("leaves out whom other desks help, and who is put aside", () => {
    const visits = [visit({ services: ["DOC"] }), visit({ isParked: true }), visit()];
    expect(wait({ visits, desks: [desk, ["DOC"]] })).toEqual({ before: 1, minutes: 10 });
  });

  test("of somebody who waits counts only who is called before them", () => {
    const [first, second, third] = [visit(), visit(), visit()];
    const queue = { visits: [first, second, third], desks: [desk] };
    const of = (visitId: string) => expectedWait(queue, { visitId, services: ["BIO"] }, lengths);
    expect([of(first.visitId), of(second.visitId), of(third.visitId)]).toEqual([
      { before: 0, minutes: 0 },
      { before: 1, minutes: 10 },
      { before: 2, minutes: 20 },
    ]);
  });

  test("never shrinks when one more comes first, and never grows with one more desk", () => {
    const visits = fc.array(
      fc.record({
        services: fc.subarray<ServiceKey>(["BIO", "DOC"], { minLength: 1 }),
        persons: fc.integer({ min: 1, max: 6 }),
        status: fc.constantFrom("arrived" as const, "serving" as const),
      }),
      { maxLength: 12 },
    );
    const desks = fc.array(fc.subarray<ServiceKey>(["BIO", "DOC"], { minLength: 1 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(visits, desks, (given, helping) => {
        const queue = { visits: given.map(visit), desks: [desk, ...helping] };
        const { minutes } = wait(queue);
        const more = wait({ ...queue, visits: [visit(), ...queue.visits] });
        const wider = wait({ ...queue, desks: [...queue.desks, desk] });
        expect(more.minutes ?? 0).toBeGreaterThanOrEqual(minutes ?? 0);
        expect(wider.minutes ?? 0).toBeLessThanOrEqual(minutes ?? 0);
      }),
    );
  });
});
