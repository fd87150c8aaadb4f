import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { createPlannedPlace, edit, planNow, propose } from "@/lib/testing/plan-ground";
import { keepChoice } from "./keep-choice";

const group = { sameDay: "move", others: "worklist" } as const;

test("what is chosen on each page is kept beside the others, and taken back where it is chosen no longer", async () => {
  const { seriesId } = await createPlannedPlace();
  const { id } = await propose([{ kind: "opening_ended", seriesId, from: "2027-03-15" }], planNow);
  const [one, two, three] = [randomUUID(), randomUUID(), randomUUID()];
  await keepChoice(id, { ...group, appointments: { [one]: "keep", [two]: "" } });
  await keepChoice(id, { ...group, appointments: { [three]: "cancel" } });
  expect(await keepChoice(id, { sameDay: "keep", others: "move", appointments: { [one]: "", [two]: "move" } })).toEqual(
    {
      sameDay: "keep",
      others: "move",
      appointments: { [two]: "move", [three]: "cancel" },
    },
  );
});

test("two who choose on different pages at once both have theirs kept", async () => {
  const { seriesId } = await createPlannedPlace();
  const { id } = await propose([{ kind: "opening_ended", seriesId, from: "2027-03-15" }], planNow);
  const ids = Array.from({ length: 12 }, () => randomUUID());
  await Promise.all(ids.map((one) => keepChoice(id, { ...group, appointments: { [one]: "keep" } })));
  const all = await keepChoice(id, { ...group, appointments: {} });
  expect(Object.keys(all?.appointments ?? {}).sort()).toEqual(ids.sort());
});

test("nothing more is kept with a proposal that is done", async () => {
  const { seriesId } = await createPlannedPlace();
  const { proposalId } = await edit([{ kind: "opening_ended", seriesId, from: "2027-03-15" }], planNow);
  expect(await keepChoice(proposalId, { ...group, appointments: {} })).toBeNull();
});
