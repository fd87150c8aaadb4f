import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/plan/edit-form";
import { contactKinds, contactWays, representativeKinds } from "@/lib/appointment/schema";
import { localeKeys, locales } from "@/lib/i18n/locales";

export type ContactValues = Partial<
  Record<"contactKind" | "representativeKind" | "contactName" | "contactBy" | "email" | "phone" | "language", string>
>;

/** The fields that ask who makes the appointment and how they are reached, as the applicant's form has them. */
export async function contactFields(values: ContactValues): Promise<FieldSpec[]> {
  const words = await getTranslations("calls.contact");
  const of = (name: keyof ContactValues) => [values[name] ?? ""];
  return [
    {
      name: "contactKind",
      label: words("kind"),
      kind: "radios",
      value: of("contactKind"),
      options: contactKinds.map((value) => ({ value, label: words(`kinds.${value}`) })),
    },
    {
      name: "representativeKind",
      label: words("representative"),
      kind: "radios",
      value: of("representativeKind"),
      options: representativeKinds.map((value) => ({ value, label: words(`representatives.${value}`) })),
    },
    { name: "contactName", label: words("name"), kind: "text", value: of("contactName"), autoComplete: "off" },
    {
      name: "contactBy",
      label: words("by"),
      kind: "radios",
      value: of("contactBy"),
      options: contactWays.map((value) => ({ value, label: words(`ways.${value}`) })),
    },
    { name: "email", label: words("email"), kind: "email", value: of("email"), autoComplete: "off" },
    {
      name: "phone",
      label: words("phone"),
      hint: words("phoneHint"),
      kind: "text",
      value: of("phone"),
      autoComplete: "off",
    },
    {
      name: "language",
      label: words("language"),
      kind: "select",
      value: of("language"),
      options: localeKeys.map((value) => ({ value, label: locales[value].name })),
    },
  ];
}
