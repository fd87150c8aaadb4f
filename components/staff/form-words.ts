import { getTranslations } from "next-intl/server";
import { staffFormErrors } from "@/lib/staff/schema";

const refusals = [
  "email_taken",
  "place_not_there",
  "slug_wrong",
  "slug_taken",
  "wrong_password",
  "wrong_code",
  "too_many",
  "link_over",
  "last_administrator",
  "not_there",
] as const;

/** The words that every form about staff needs. */
export async function staffFormWords(submit: string, shown?: { title: string; text: string }) {
  const words = await getTranslations("staff.errors");
  return {
    submit,
    errorTitle: words("title"),
    other: words("other"),
    errors: Object.fromEntries([...staffFormErrors, ...refusals].map((code) => [code, words(code)])),
    ...(shown ? { shown } : {}),
  };
}
