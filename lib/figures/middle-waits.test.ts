import { expect, test } from "vitest";
import type { Wait } from "./current-waits";
import { middleWaits } from "./middle-waits";

const wait = (firstDays: number | null, service: Wait["service"] = "BIO"): Wait => ({
  locationId: "any",
  service,
  firstDays,
  thirdDays: firstDays,
});

test.each([
  [[3], 3],
  [[9, 1, 5], 5],
  [[9, 1, 5, 3], 3],
  // No start in reach is the longest wait of all.
  [[1, null, null], null],
  [[2, null, 1], 2],
])("of %j the middle wait is %j", (days, expected) => {
  expect(middleWaits(days.map((one) => wait(one)))).toEqual([
    { service: "BIO", firstDays: expected, thirdDays: expected },
  ]);
});

test("each service has its own", () => {
  expect(middleWaits([wait(1), wait(7, "DOC")]).map(({ service, firstDays }) => [service, firstDays])).toEqual([
    ["BIO", 1],
    ["DOC", 7],
  ]);
});
