import { z } from "zod";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import type { Wording } from "@/lib/wording";

/** A dated question that can spare a visit. */
export type AdviceRule = {
  key: string;
  /** The services whose visit it can spare. */
  services: ServiceKey[];
  question: Wording;
  hint: Wording | null;
  /** The answer that spares the visit. */
  sparesWhen: boolean;
  title: Wording;
  /** What to do instead: paragraphs, an empty line between them. */
  advice: Wording;
  sourceUrl: string | null;
};

const bothLanguages = z.strictObject({ nl: z.string().trim().min(1), en: z.string().trim().min(1) });

/** A rule as it is kept and seeded, in both languages. `validUntil` is the last day on which it holds. */
export const adviceRuleSchema = z
  .strictObject({
    // With a hyphen, so that a field named after a rule is never one of the form's own.
    key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)+$/),
    services: z.array(z.enum(serviceKeys)).min(1),
    position: z.int().positive(),
    question: bothLanguages,
    hint: bothLanguages.optional(),
    sparesWhen: z.boolean(),
    title: bothLanguages,
    advice: bothLanguages,
    sourceUrl: z.url({ protocol: /^https$/ }).optional(),
    validFrom: z.iso.date(),
    validUntil: z.iso.date().optional(),
  })
  .refine((rule) => !rule.validUntil || rule.validUntil >= rule.validFrom, {
    path: ["validUntil"],
    message: "A rule cannot end before it begins.",
  });

export type AdviceRuleData = z.input<typeof adviceRuleSchema>;

export const answers = ["yes", "no", "unsure"] as const;
export type Answer = (typeof answers)[number];

/** The first question: does a letter say to come? Issues carry a key of the words as message. */
export const letterSchema = z.object({ letter: z.enum(["yes", "no"], "letter_missing") });

/** An answer to each rule's question, in a field named after the rule. Issues carry a key of the words as message. */
export const answersSchema = (ruleKeys: readonly string[]) =>
  z.object(Object.fromEntries(ruleKeys.map((key) => [key, z.enum(answers, "answer_missing")])));

/** What became of an advice: it was given, it was followed, or the person had to come all the same. */
export type AdviceOutcome = "advised" | "spared" | "came_anyway";
