import { expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { describeWorkload } from "./describe-workload";
import { loadReferenceData } from "./reference";

test("tells the country, every location's share and every service's share, beside 2022", async () => {
  await loadReferenceData();

  const lines = (await describeWorkload(DateTime.fromISO("2026-11-24T09:00:00Z"))).split("\n");

  expect(lines).toHaveLength(1 + 1 + 9 + 6);
  expect(lines[1]).toMatch(/^country +4[45]\d,\d{3} +446,930 +[+-]?\d(\.\d)?%$/);
  expect(lines.find((line) => line.startsWith("amsterdam "))).toMatch(/ 116,202 /);
});
