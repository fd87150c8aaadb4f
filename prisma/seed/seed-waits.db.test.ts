import { expect, test } from "vitest";
import { waitHistory } from "@/lib/figures/wait-history";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { seedWaits } from "./seed-waits";

test("the demonstration has sixty days of waits before today, once, and none below nothing", async () => {
  const now = DateTime.fromISO("2027-03-01T08:00:00Z");
  const { id } = await createLocation({ services: ["BIO"] });
  await createSession({ locationId: id, startsAt: "2027-03-06T09:00:00+01:00", slots: 3, services: ["BIO"] });
  expect(await seedWaits(now)).toBe(60);
  expect(await seedWaits(now)).toBe(0);
  const days = await waitHistory(id, "2026-01-01");
  expect([days[0]?.date, days.at(-1)?.date]).toEqual(["2026-12-31", "2027-02-28"]);
  expect(
    days.every(({ firstDays, thirdDays }) => (firstDays ?? -1) >= 0 && (thirdDays ?? -1) >= (firstDays ?? 0)),
  ).toBe(true);
  expect(new Set(days.map(({ firstDays }) => firstDays)).size).toBeGreaterThan(5);
});
