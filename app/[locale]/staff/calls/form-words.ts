import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/plan/edit-form";
import { bookingErrors } from "@/lib/appointment/schema";
import { callReasons } from "@/lib/phone/choices";
import { phoneRefusals } from "@/lib/phone/refusals";

const formErrors = [
  "reason_missing",
  "note_too_long",
  "way_missing",
  "caller_missing",
  "checks_missing",
  "name_missing",
  "name_too_long",
  "letter_format",
  "hold_expired",
  "already_booked",
  "already_confirmed",
  "not_found",
] as const;

/** The words that every form of a call needs. */
export async function callFormWords(submit: string) {
  const [words, booking] = [await getTranslations("calls"), await getTranslations("booking.errors")];
  return {
    submit,
    errorTitle: words("errors.title"),
    other: words("errors.other"),
    errors: {
      ...Object.fromEntries(bookingErrors.map((code) => [code, booking(code)])),
      ...Object.fromEntries(formErrors.map((code) => [code, words(`errors.${code}`)])),
      ...Object.fromEntries(phoneRefusals.map((code) => [code, words(`refused.${code}`)])),
    },
  };
}

/** Why: one of a list, and a note without anything personal. */
export async function reasonFields(): Promise<FieldSpec[]> {
  const words = await getTranslations("calls.change");
  return [
    {
      name: "reason",
      label: words("reason"),
      kind: "select",
      value: [""],
      options: [
        { value: "", label: words("choose") },
        ...callReasons.map((reason) => ({ value: reason, label: words(`reasons.${reason}`) })),
      ],
    },
    { name: "note", label: words("note"), hint: words("noteHint"), kind: "text", value: [""], autoComplete: "off" },
  ];
}

/** Whether the caller knows of it, so that nobody need tell them. */
export async function toldField(): Promise<FieldSpec> {
  const words = await getTranslations("calls.change");
  return {
    name: "told",
    label: words("told"),
    kind: "checks",
    value: ["yes"],
    options: [{ value: "yes", label: words("toldYes") }],
  };
}
