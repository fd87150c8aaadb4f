import type { AdviceRuleData } from "@/lib/advice/schema";
import { forBiometrics } from "./advice/for-biometrics";
import { forDocuments } from "./advice/for-documents";
import { forFamilies } from "./advice/for-families";
import { forReturnVisas } from "./advice/for-return-visas";
import { forStickers } from "./advice/for-stickers";
import { forUkraine } from "./advice/for-ukraine";

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
