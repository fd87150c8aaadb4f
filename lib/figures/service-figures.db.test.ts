import { beforeEach, expect, test } from "vitest";
import { countAdvice } from "@/lib/advice/count-advice";
import { cancelAppointment } from "@/lib/appointment/cancel-appointment";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { db } from "@/lib/db/client";
import type { ServiceKey } from "@/lib/service/schema";
import { arrivedFor, createDeskGround, type DeskGround, helping, nine, walkedIn } from "@/lib/testing/desk-ground";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import { anybody } from "@/lib/testing/worklist-ground";
import { finishVisit } from "@/lib/visit/finish-visit";
import { markMissed } from "@/lib/visit/mark-missed";
import { stepVisit } from "@/lib/visit/step-visit";
import { isOverMissedNorm } from "./is-over-missed-norm";
import { placeFigures } from "./place-figures";
import { serviceFigures } from "./service-figures";

const before = nine.minus({ days: 1 });
const evening = nine.set({ hour: 20 });

let ground: DeskGround;
beforeEach(async () => {
  ground = await createDeskGround();
});

const book = (services: ServiceKey[], persons = 1) =>
  createAppointment(
    {
      locationId: ground.locationId,
      startsAt: nine.plus({ minutes: 30 }),
      services,
      vNumbers: Array.from({ length: persons }, anybody),
    },
    before,
  );
async function figureOf(service: ServiceKey, locationId: string | null = ground.locationId, now = evening) {
  return (await serviceFigures(locationId, now)).find((one) => one.service === service);
}
const finish = (visitId: string) =>
  stepVisit({ visitId, locationId: ground.locationId, clerk: ground.clerk, step: "finish" }, nine);

test("each service has who was served, who did not come of those expected, and who cancelled, in people", async () => {
  const { locationId, clerk } = ground;
  const { visitId, people } = await arrivedFor(ground, ["BIO"], 3);
  await helping(ground, visitId);
  const absent = [{ participantId: people[0]?.id ?? "", service: "BIO" as const, outcome: "absent" as const }];
  expect(await finishVisit({ visitId, locationId, clerk, outcomes: absent }, nine)).toEqual({ ok: true });
  const walkIn = await walkedIn(ground, ["BIO"]);
  await helping(ground, walkIn);
  expect(await finish(walkIn)).toEqual({ ok: true });
  const { visitId: left } = await arrivedFor(ground, ["VAA"]);
  await stepVisit({ visitId: left, locationId, clerk, step: "leave" }, nine);
  await book(["BIO", "VAA"], 2);
  const cancelled = await book(["BIO", "VAA"], 3);
  const { version } = (await findAppointment(cancelled, before)) ?? { version: 0 };
  expect(await cancelAppointment({ manageKey: cancelled, version }, nine)).toEqual({ ok: true });
  expect(await markMissed({ locationId, clerk }, evening)).toBe(1);

  expect(await figureOf("BIO")).toMatchObject({ served: 3, expected: 5, missed: 3, cancelled: 3, spared: null });
  // Whoever left without being helped came.
  expect(await figureOf("VAA")).toMatchObject({ served: 0, expected: 3, missed: 2, cancelled: 3 });
  expect(await figureOf("TKV")).toMatchObject({ served: 0, expected: 0, missed: 0, cancelled: 0 });
  expect(await placeFigures(locationId, { now: evening.toJSDate(), until: "2027-04-07" })).toMatchObject({
    came: 2,
    missed: 1,
    cancelled: 1,
  });
  // Another location has none of it, the country has all, and it is over after 28 dates.
  expect(await figureOf("BIO", (await createLocation()).id)).toBeUndefined();
  expect((await figureOf("BIO", null))?.missed).toBeGreaterThanOrEqual(3);
  expect(await figureOf("BIO", locationId, evening.plus({ days: 27 }))).toMatchObject({ expected: 5 });
  expect(await figureOf("BIO", locationId, evening.plus({ days: 28 }))).toBeUndefined();
});

test("places to come stand by service, and spared visits are known of the country alone", async () => {
  await db.adviceServiceCount.deleteMany();
  await db.adviceRule.upsert({
    where: { key: "bio-recent" },
    update: {},
    create: {
      key: "bio-recent",
      services: ["BIO"],
      position: 1,
      question: { nl: "?", en: "?" },
      sparesWhen: true,
      title: { nl: "!", en: "!" },
      advice: { nl: "!", en: "!" },
      validFrom: new Date("2027-01-01"),
    },
  });
  const bio = { ruleKeys: ["bio-recent"], services: ["BIO" as const] };
  await countAdvice(bio, "spared", nine.minus({ weeks: 4 }));
  await countAdvice(bio, "spared", nine);
  await countAdvice(bio, "advised", nine);
  await countAdvice(bio, "spared", nine.minus({ weeks: 4, days: 1 }));
  expect(await figureOf("BIO", null)).toMatchObject({ spared: 2 });
  expect(await figureOf("DOC", null)).toMatchObject({ spared: 0 });
  // The day of a week later: twelve slots of ten.
  expect(await figureOf("BIO")).toMatchObject({ released: 120, left: 120, unreleased: 0, spared: null });
});

test("the norm for who does not come is passed by more than its part, and nobody expected passes nothing", () => {
  expect(isOverMissedNorm({ expected: 0, missed: 0 }, 10)).toBeNull();
  expect(isOverMissedNorm({ expected: 10, missed: 1 }, 10)).toBe(false);
  expect(isOverMissedNorm({ expected: 9, missed: 1 }, 10)).toBe(true);
  expect(isOverMissedNorm({ expected: 4, missed: 4 }, 100)).toBe(false);
});
