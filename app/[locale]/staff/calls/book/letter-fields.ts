import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/plan/edit-form";
import { letterField } from "./pickup-of-call";

/** The reference on the letter of a person. */
export async function letterOf(index: number): Promise<FieldSpec> {
  const words = await getTranslations("calls.book");
  const name = letterField(index);
  return { name, label: words("letter"), hint: words("letterHint"), kind: "text", value: [""], autoComplete: "off" };
}

/** Whether they go by the location in the letter, whatever the register says. */
export async function byLetterField(): Promise<FieldSpec> {
  const words = await getTranslations("calls.book");
  return {
    name: "byLetter",
    label: words("byLetter"),
    hint: words("byLetterHint"),
    kind: "checks",
    value: [],
    options: [{ value: "yes", label: words("byLetterYes") }],
  };
}
