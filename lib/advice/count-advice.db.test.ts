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

const byService = async () =>
  (await db.adviceServiceCount.findMany({ orderBy: [{ serviceKey: "asc" }, { outcome: "asc" }] })).map((count) => [
    count.serviceKey,
    count.outcome,
    count.visits,
  ]);

describe("countAdvice", () => {
  beforeEach(async () => {
    await db.adviceCount.deleteMany();
    await db.adviceServiceCount.deleteMany();
    await db.adviceRule.deleteMany();
    await db.adviceRule.createMany({
      data: adviceRules.map(({ validFrom, ...rule }) => ({ ...rule, validFrom: date(validFrom), validUntil: null })),
    });
  });

  test("counts every one of a hundred at once, whichever way round they name the rules", async () => {
    await Promise.all(
      Array.from({ length: 100 }, (_, index) =>
        countAdvice(
          index % 2
            ? { ruleKeys: ["bio-recent", "vaa-asylum"], services: ["BIO", "VAA"] }
            : { ruleKeys: ["vaa-asylum", "bio-recent"], services: ["VAA", "BIO"] },
          "spared",
          now,
        ),
      ),
    );

    expect(await counts()).toEqual([
      ["2027-10-31", "bio-recent", "spared", 100],
      ["2027-10-31", "vaa-asylum", "spared", 100],
    ]);
    expect(await byService()).toEqual([
      ["BIO", "spared", 100],
      ["VAA", "spared", 100],
    ]);
  });

  test("counts each outcome and each Dutch date apart", async () => {
    await countAdvice({ ruleKeys: ["bio-recent"], services: ["BIO"] }, "advised", now);
    await countAdvice({ ruleKeys: ["bio-recent"], services: ["BIO"] }, "came_anyway", now);
    // Still 30 October in the Netherlands.
    await countAdvice(
      { ruleKeys: ["bio-recent"], services: ["BIO"] },
      "advised",
      DateTime.fromISO("2027-10-30T23:30:00+02:00"),
    );

    expect(await counts()).toEqual([
      ["2027-10-30", "bio-recent", "advised", 1],
      ["2027-10-31", "bio-recent", "advised", 1],
      ["2027-10-31", "bio-recent", "came_anyway", 1],
    ]);
  });

  test("counts a rule once however often it is named, and no key that no rule has", async () => {
    await countAdvice({ ruleKeys: ["bio-recent", "bio-recent", "made-up"], services: ["BIO"] }, "advised", now);
    await countAdvice({ ruleKeys: [], services: ["BIO"] }, "advised", now);

    expect(await counts()).toEqual([["2027-10-31", "bio-recent", "advised", 1]]);
  });

  test("counts a service once for all its rules, and none that no rule is about or nobody asked for", async () => {
    const both = { ruleKeys: ["bio-recent", "bio-baby", "made-up"], services: ["BIO" as const, "TKV" as const] };
    await countAdvice(both, "spared", now);
    await countAdvice({ ruleKeys: ["vaa-asylum"], services: [] }, "spared", now);
    await countAdvice({ ruleKeys: ["made-up"], services: ["BIO"] }, "spared", now);
    expect(await byService()).toEqual([["BIO", "spared", 1]]);
  });

  test("keeps nothing but a date, a rule, an outcome and a number", async () => {
    await countAdvice({ ruleKeys: ["bio-recent"], services: ["BIO"] }, "spared", now);

    expect(await db.adviceCount.findFirst()).toEqual({
      date: date("2027-10-31"),
      ruleKey: "bio-recent",
      outcome: "spared",
      visits: 1,
    });
  });
});
