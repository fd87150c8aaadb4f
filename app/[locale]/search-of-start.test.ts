import { expect, test } from "vitest";
import type { Service } from "@/lib/service/schema";
import { searchOfStart } from "./search-of-start";

const shape = {
  firstMinutes: 10,
  extraMinutes: 10,
  maxPersons: 6,
  needsDocument: false,
  normDays: 14,
  normMissedPercent: 10,
  position: 1,
};
const services: Service[] = [
  { ...shape, key: "BIO", personKey: "v_number" },
  { ...shape, key: "VAA", personKey: "v_number" },
  { ...shape, key: "OEK", personKey: "bsn" },
];

test.each([
  ["one that fits", { service: "BIO", also: "VAA" }, ["BIO", "VAA"]],
  ["none that the form has hidden since", { service: "OEK", also: ["VAA", "BIO"] }, ["OEK"]],
  ["the service itself only once", { service: "BIO", also: ["BIO", "VAA"] }, ["BIO", "VAA"]],
  ["what was ticked where no service was chosen", { also: ["VAA", "OEK"] }, ["VAA", "OEK"]],
  ["nothing that is no service", { service: "BIO", also: "nothing" }, ["BIO"]],
])("counts %s", (_, params, expected) => {
  expect(searchOfStart(params, services).services).toEqual(expected);
});

test("keeps what else was asked for", () => {
  expect(searchOfStart({ service: "BIO", also: "VAA", persons: "3", need: "step_free" }, services)).toMatchObject({
    persons: 3,
    needs: ["step_free"],
  });
});
