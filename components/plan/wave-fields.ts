import { getTranslations } from "next-intl/server";
import { releaseFields, waveRows } from "@/lib/plan/plan-form";
import type { FieldSpec } from "./edit-form";
import type { Rule } from "./form-fields";

/** The parts in which places appear: two fields for each. */
export async function waveFields(rule: Rule): Promise<FieldSpec[]> {
  const words = await getTranslations("planForm");
  const shown: Record<string, string> = releaseFields(rule.releaseWaves);
  const field = (name: string, label: string): FieldSpec => ({
    name,
    label,
    kind: "number",
    value: [shown[name] ?? ""],
  });
  return waveRows.flatMap((row) => [
    field(`waveDays${row}`, words("waveDays", { row })),
    field(`waveShare${row}`, words("waveShare", { row })),
  ]);
}
