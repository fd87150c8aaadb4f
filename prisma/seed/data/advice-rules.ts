import type { AdviceRuleData } from "@/lib/advice/schema";
import { forBiometrics } from "./advice-rules/for-biometrics";
import { forDocuments } from "./advice-rules/for-documents";
import { forFamilies } from "./advice-rules/for-families";
import { forReturnVisas } from "./advice-rules/for-return-visas";
import { forStickers } from "./advice-rules/for-stickers";
import { forUkraine } from "./advice-rules/for-ukraine";

/**
 * Every rule that can spare a visit, in both languages.
 *
 * They follow the public pages named in `sourceUrl`; `validFrom` is the date of the page or of the measure. A rule only
 * advises: what somebody's letter says always wins, and nothing here decides on a permit. Questions are asked in the
 * order of `position`; the most telling one of a service comes first.
 */
export const adviceRules: AdviceRuleData[] = [
  ...forDocuments,
  ...forBiometrics,
  ...forStickers,
  ...forReturnVisas,
  ...forUkraine,
  ...forFamilies,
];
