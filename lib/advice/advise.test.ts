import { describe, expect, test } from "vitest";
import type { ServiceKey } from "@/lib/service/schema";
import { advise } from "./advise";
import type { AdviceRule } from "./schema";

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

const recent = rule("bio-recent", ["BIO"]);
const notAsked = rule("bio-not-asked", ["BIO"], false);
const sticker = rule("vaa-valid", ["VAA"]);
const rules = [recent, notAsked, sticker];

describe("advise", () => {
  test("spares a visit when the answer is the one that spares it, a yes or a no", () => {
    expect(advise(["BIO"], rules, { "bio-recent": "yes" }).rules).toEqual([recent]);
    expect(advise(["BIO"], rules, { "bio-not-asked": "no" }).rules).toEqual([notAsked]);
  });

  test("spares nothing on the other answers, on an unsure one and on none", () => {
    const answers = { "bio-recent": "no", "bio-not-asked": "yes", "vaa-valid": "unsure" } as const;

    expect(advise(["BIO", "VAA"], rules, answers)).toEqual({ rules: [], spared: [], remaining: ["BIO", "VAA"] });
    expect(advise(["BIO"], rules, {}).rules).toEqual([]);
  });

  test("gives only the first sparing rule of a service", () => {
    const both = { "bio-recent": "yes", "bio-not-asked": "no" } as const;

    expect(advise(["BIO"], rules, both).rules).toEqual([recent]);
    expect(advise(["BIO"], [notAsked, recent], both).rules).toEqual([notAsked]);
  });

  test("spares one service of a visit and leaves the other", () => {
    expect(advise(["BIO", "VAA"], rules, { "vaa-valid": "yes" })).toEqual({
      rules: [sticker],
      spared: ["VAA"],
      remaining: ["BIO"],
    });
  });

  test("gives one rule once when it spares both services of a visit", () => {
    const both = rule("both-at-once", ["BIO", "VAA"]);

    expect(advise(["BIO", "VAA"], [both, sticker], { "both-at-once": "yes", "vaa-valid": "yes" })).toEqual({
      rules: [both],
      spared: ["BIO", "VAA"],
      remaining: [],
    });
  });

  test("does not let a rule of another service spare this one", () => {
    expect(advise(["DOC"], rules, { "bio-recent": "yes" })).toEqual({ rules: [], spared: [], remaining: ["DOC"] });
  });
});
