import { describe, expect, test } from "vitest";
import { adviceRuleSchema } from "@/lib/advice/schema";
import { serviceKeys } from "@/lib/service/schema";
import { adviceRules } from "./advice-rules";

describe("the advice rules", () => {
  test.each(adviceRules)("$key is well formed, in both languages", (rule) => {
    expect(adviceRuleSchema.safeParse(rule).error).toBeUndefined();
  });

  test("have keys and positions of their own", () => {
    expect(new Set(adviceRules.map((rule) => rule.key)).size).toBe(adviceRules.length);
    expect(new Set(adviceRules.map((rule) => rule.position)).size).toBe(adviceRules.length);
  });

  test.each(serviceKeys)("ask at most five questions about %s, and at least one", (service) => {
    const asked = adviceRules.filter((rule) => rule.services.includes(service));
    expect(asked.length).toBeGreaterThanOrEqual(1);
    expect(asked.length).toBeLessThanOrEqual(5);
  });

  test.each(adviceRules)("$key asks questions in the language of its reader", ({ question, hint, title, advice }) => {
    expect(question.nl.endsWith("?") && question.en.endsWith("?")).toBe(true);
    for (const wording of [question, title, advice, ...(hint ? [hint] : [])]) expect(wording.nl).not.toBe(wording.en);
    // The same paragraphs in both languages, so that nobody gets less.
    expect(advice.en.split("\n\n")).toHaveLength(advice.nl.split("\n\n").length);
  });

  test("use short sentences", () => {
    const sentences = adviceRules.flatMap(({ question, hint, advice }) =>
      [question, advice, ...(hint ? [hint] : [])].flatMap(({ nl, en }) => `${nl} ${en}`.split(/(?<=[.?!:])\s+/)),
    );
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 22)).toEqual([]);
  });
});
