import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { deskActionSchema } from "./desk-action";

const read = (action: object) => deskActionSchema.parse({ id: randomUUID(), ...action });

test("a name and a reason are one line, without what the database refuses", () => {
  const walkIn = { kind: "walk_in", services: ["BIO"], persons: 1 };
  expect(read({ ...walkIn, name: " Sam\u0000\r\nKing\t" })).toMatchObject({ name: "Sam King" });
  expect(read(walkIn)).toMatchObject({ name: null });
  const step = { kind: "step", visitId: randomUUID(), step: "start" };
  expect(read({ ...step, reason: "\u0000ill\u0000" })).toMatchObject({ reason: "ill" });
});
