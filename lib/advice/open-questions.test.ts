import { describe, expect, test } from "vitest";
import type { ServiceKey } from "@/lib/service/schema";
import { openQuestions, questionGroups } from "./open-questions";
import type { AdviceRule, Answer } from "./schema";

const rule = (key: string, services: ServiceKey[], sparesWhen = true): AdviceRule => ({
  key,
  services,
  question: { nl: "Vraag?", en: "Question?" },
  hint: null,
  sparesWhen,
  title: { nl: "Titel", en: "Title" },
  advice: { nl: "Advies", en: "Advice" },
  sourceUrl: null,
});

const first = rule("bio-first", ["BIO"]);
const second = rule("bio-second", ["BIO"], false);
const sticker = rule("vaa-first", ["VAA"]);
const rules = [first, second, sticker];
const open = (answers: Record<string, Answer>) => openQuestions(rules, answers).map((question) => question.key);

test("questionGroups keeps together what is about the same services, in order", () => {
  const both = rule("both-one", ["VAA", "BIO"]);
  const other = rule("both-two", ["BIO", "VAA"]);

  expect(questionGroups([first, both, second, other])).toEqual([
    [first, second],
    [both, other],
  ]);
});

describe("openQuestions", () => {
  test("asks the first question of each group", () => {
    expect(open({})).toEqual(["bio-first", "vaa-first"]);
  });

  test("asks the next one after an answer that spares nothing, an unsure one too", () => {
    expect(open({ "bio-first": "no", "vaa-first": "no" })).toEqual(["bio-second"]);
    expect(open({ "bio-first": "unsure", "vaa-first": "no" })).toEqual(["bio-second"]);
  });

  test("asks nothing more of a group once an answer spares the visit", () => {
    expect(open({ "bio-first": "yes" })).toEqual(["vaa-first"]);
    expect(open({ "bio-first": "no", "bio-second": "no", "vaa-first": "yes" })).toEqual([]);
  });

  test("asks a question that was skipped, even when a later one is answered", () => {
    expect(open({ "bio-second": "no", "vaa-first": "no" })).toEqual(["bio-first"]);
  });

  test("is done when everything is answered", () => {
    expect(open({ "bio-first": "no", "bio-second": "yes", "vaa-first": "unsure" })).toEqual([]);
  });
});
