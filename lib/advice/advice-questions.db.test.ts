import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { DateTime } from "@/lib/time";
import { adviceQuestions } from "./advice-questions";

const noon = DateTime.fromISO("2027-03-28T12:00:00+02:00");

type Given = { services?: string[]; position?: number; validFrom?: string; validUntil?: string };

async function createRule(key: string, given: Given = {}) {
  const { services = ["BIO"], position = 10, validFrom = "2026-01-01", validUntil } = given;
  await db.adviceRule.create({
    data: {
      key,
      services,
      position,
      question: { nl: "Vraag?", en: "Question?" },
      sparesWhen: true,
      title: { nl: "Titel", en: "Title" },
      advice: { nl: "Advies", en: "Advice" },
      validFrom: new Date(`${validFrom}T00:00:00Z`),
      validUntil: validUntil ? new Date(`${validUntil}T00:00:00Z`) : null,
    },
  });
}

const keysAt = async (now: DateTime, services: Parameters<typeof adviceQuestions>[0] = ["BIO"]) =>
  (await adviceQuestions(services, now)).map((rule) => rule.key);

describe("adviceQuestions", () => {
  beforeEach(async () => {
    await db.adviceRule.deleteMany();
  });

  test("gives the rules of the services asked, in their order", async () => {
    await createRule("bio-second", { position: 20 });
    await createRule("bio-first", { position: 10 });
    await createRule("vaa-last", { services: ["VAA", "TKV"], position: 30 });
    await createRule("doc-other", { services: ["DOC"], position: 5 });

    expect(await keysAt(noon, ["VAA", "BIO"])).toEqual(["bio-first", "bio-second", "vaa-last"]);
    expect(await keysAt(noon, ["NRA"])).toEqual([]);
  });

  test("gives a rule from its first day to the end of its last", async () => {
    await createRule("bio-one-week", { validFrom: "2027-03-22", validUntil: "2027-03-28" });

    const at = (iso: string) => keysAt(DateTime.fromISO(iso, { zone: "Europe/Amsterdam" }));
    expect(await at("2027-03-21T23:59:59")).toEqual([]);
    expect(await at("2027-03-22T00:00:00")).toEqual(["bio-one-week"]);
    // The clocks change on this day, which is an hour shorter.
    expect(await at("2027-03-28T23:59:59")).toEqual(["bio-one-week"]);
    expect(await at("2027-03-29T00:00:00")).toEqual([]);
  });

  test("goes by the Dutch date, wherever the person is", async () => {
    await createRule("bio-from-april", { validFrom: "2027-04-01" });

    // Already 1 April in Kathmandu, still 31 March in the Netherlands.
    expect(await keysAt(DateTime.fromISO("2027-04-01T02:00:00+05:45"))).toEqual([]);
  });

  test("gives the words in both languages and null where there are none", async () => {
    await createRule("bio-recent");

    expect(await adviceQuestions(["BIO"], noon)).toEqual([
      {
        key: "bio-recent",
        services: ["BIO"],
        question: { nl: "Vraag?", en: "Question?" },
        hint: null,
        sparesWhen: true,
        title: { nl: "Titel", en: "Title" },
        advice: { nl: "Advies", en: "Advice" },
        sourceUrl: null,
      },
    ]);
  });
});
