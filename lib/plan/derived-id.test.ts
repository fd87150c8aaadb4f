import { expect, test } from "vitest";
import { z } from "zod";
import { derivedId } from "./derived-id";
import { isId } from "./is-id";

test("the same names give the same id, others another one, and all are ids", () => {
  const ids = Array.from({ length: 200 }, (_, index) => derivedId("form", `place ${index}`));
  expect(new Set(ids).size).toBe(200);
  expect(derivedId("form", "place 7")).toBe(ids[7]);
  expect(ids.every((id) => isId(id) && z.uuid().safeParse(id).success)).toBe(true);
});
