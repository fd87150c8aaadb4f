import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { DateTime } from "@/lib/time";
import { adviceRules } from "@/prisma/seed/data/advice-rules";
import { countAdvice } from "./count-advice";

const now = DateTime.fromISO("2027-10-31T12:00:00+01:00");
const date = (iso: string) => new Date(`${iso}T00:00:00Z`);

const counts = async () =>
  (await db.adviceCount.findMany({ orderBy: [{ date: "asc" }, { ruleKey: "asc" }, { outcome: "asc" }] })).map(
    (count) => [count.date.toISOString().slice(0, 10), count.ruleKey, count.outcome, count.visits],
  );

describe("countAdvice", () => {
  beforeEach(async () => {
    await db.adviceCount.deleteMany();
    await db.adviceRule.deleteMany();
    await db.adviceRule.createMany({
      data: adviceRules.map(({ validFrom, ...rule }) => ({ ...rule, validFrom: date(validFrom), validUntil: null })),
    });
  });

  test("counts every one of a hundred at once, whichever way round they name the rules", async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        countAdvice(index % 2 ? ["bio-recent", "vaa-asylum"] : ["vaa-asylum", "bio-recent"], "spared", now),
      ),
    );

    expect(await counts()).toEqual([
      ["2027-10-31", "bio-recent", "spared", 100],
      ["2027-10-31", "vaa-asylum", "spared", 100],
    ]);
  });

  test("counts each outcome and each Dutch date apart", async () => {
    await countAdvice(["bio-recent"], "advised", now);
    await countAdvice(["bio-recent"], "came_anyway", now);
    // Still 30 October in the Netherlands.
    await countAdvice(["bio-recent"], "advised", DateTime.fromISO("2027-10-30T23:30:00+02:00"));

    expect(await counts()).toEqual([
      ["2027-10-30", "bio-recent", "advised", 1],
      ["2027-10-31", "bio-recent", "advised", 1],
      ["2027-10-31", "bio-recent", "came_anyway", 1],
    ]);
  });

  test("counts a rule once however often it is named, and no key that no rule has", async () => {
    await countAdvice(["bio-recent", "bio-recent", "made-up"], "advised", now);
    await countAdvice([], "advised", now);

    expect(await counts()).toEqual([["2027-10-31", "bio-recent", "advised", 1]]);
  });

  test("keeps nothing but a date, a rule, an outcome and a number", async () => {
    await countAdvice(["bio-recent"], "spared", now);

    expect(await db.adviceCount.findFirst()).toEqual({
      date: date("2027-10-31"),
      ruleKey: "bio-recent",
      outcome: "spared",
      visits: 1,
    });
  });
});
