import { describe, expect, test } from "vitest";
import { adviceRuleSchema, answersSchema, letterSchema } from "./schema";

const wording = { nl: "Nederlands", en: "English" };
const rule = {
  key: "bio-recent",
  services: ["BIO"],
  position: 10,
  question: wording,
  sparesWhen: true,
  title: wording,
  advice: wording,
  validFrom: "2026-01-01",
};

describe("adviceRuleSchema", () => {
  test("takes a rule in both languages", () => {
    expect(adviceRuleSchema.safeParse(rule).success).toBe(true);
  });

  test.each([
    ["a language is missing", { question: { nl: "Alleen Nederlands?" } }],
    ["a text is empty", { advice: { nl: " ", en: "English" } }],
    ["a service is unknown", { services: ["XYZ"] }],
    ["no service is named", { services: [] }],
    ["the key could be a field of the form", { key: "letter" }],
    ["the source is not on a safe address", { sourceUrl: "http://ind.nl/" }],
    ["it ends before it begins", { validUntil: "2025-12-31" }],
    ["a date is not one", { validFrom: "2026-02-30" }],
  ])("refuses a rule when %s", (_, change) => {
    expect(adviceRuleSchema.safeParse({ ...rule, ...change }).success).toBe(false);
  });
});

describe("what people answer", () => {
  test("must say what the letter says", () => {
    expect(letterSchema.safeParse({}).error?.issues[0]?.message).toBe("letter_missing");
    expect(letterSchema.parse({ letter: "no" })).toEqual({ letter: "no" });
  });

  test("must answer every question, and may be unsure", () => {
    const schema = answersSchema(["bio-recent", "bio-baby"]);

    expect(schema.parse({ "bio-recent": "unsure", "bio-baby": "no", search: "?service=BIO" })).toEqual({
      "bio-recent": "unsure",
      "bio-baby": "no",
    });
    const issues = schema.safeParse({ "bio-recent": "maybe" }).error?.issues;
    expect(issues?.map((issue) => [issue.path, issue.message])).toEqual([
      [["bio-recent"], "answer_missing"],
      [["bio-baby"], "answer_missing"],
    ]);
  });
});
