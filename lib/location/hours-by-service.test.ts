import { expect, test } from "vitest";
import type { ServiceKey } from "@/lib/service/schema";
import { hoursByService } from "./hours-by-service";

const opening = (weekdays: number[], opensAt: string, closesAt: string, services: ServiceKey[]) => ({
  weekdays,
  opensAt,
  closesAt,
  services,
  kind: "weekday" as const,
});
const week = [1, 2, 3, 4, 5];
const day = opening(week, "09:00", "17:00", ["DOC", "BIO", "VAA"]);
const evening = opening(week, "17:00", "20:00", ["BIO"]);
const saturday = opening([6], "10:00", "15:00", ["DOC", "VAA"]);

test("keeps services with other hours apart, and those with the same together", () => {
  expect(hoursByService([day, evening, saturday], ["DOC", "BIO", "VAA"])).toEqual([
    { services: ["DOC", "VAA"], openings: [day, saturday] },
    { services: ["BIO"], openings: [day, evening] },
  ]);
});

test("goes by the hours and not by how they are planned, and leaves out what has none", () => {
  const morning = opening(week, "09:00", "13:00", ["TKV"]);
  const afternoon = opening(week, "13:00", "17:00", ["TKV"]);
  expect(hoursByService([day, morning, afternoon], ["DOC", "BIO", "VAA", "TKV", "NRA"])).toMatchObject([
    { services: ["DOC", "BIO", "VAA", "TKV"] },
  ]);
  expect(hoursByService([], ["DOC"])).toEqual([]);
});
