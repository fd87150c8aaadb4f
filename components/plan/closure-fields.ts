import { getTranslations } from "next-intl/server";
import type { Closure } from "@/lib/closure/closure";
import type { FieldSpec } from "./edit-form";

/** First and last closed day, and the reason; of a closure that is there, or none yet. */
export async function closureFields(closure?: Closure): Promise<FieldSpec[]> {
  const words = await getTranslations("planForm");
  const date = (name: "startsOn" | "endsOn"): FieldSpec => ({
    name,
    label: words(name),
    kind: "date",
    value: closure ? [closure[name]] : [],
    isRequired: true,
  });
  const text = (language: "nl" | "en"): FieldSpec => ({
    name: `reason_${language}`,
    label: words(`reason_${language}`),
    kind: "text",
    value: [closure?.reason[language] ?? ""],
  });
  return [date("startsOn"), date("endsOn"), text("nl"), text("en")];
}
