import { readCode } from "@/lib/appointment/codes";
import { type LookUp, lookUpSchema } from "@/lib/appointment/schema";
import { possiblePersonKeys } from "@/lib/person-key/person-key";

/** Why a field of the form is refused; none of them tells whether an appointment exists. */
export const lookUpErrors = ["code_missing", "code_format", "key_missing", "key_format"] as const;
export type LookUpError = (typeof lookUpErrors)[number];
export type LookUpErrors = { code?: LookUpError; personKey?: LookUpError };

/** What can be typed and could never be right is told at once, and costs no attempt. */
const formSchema = lookUpSchema.superRefine(({ code, personKey }, context) => {
  if (!readCode(code)) context.addIssue({ code: "custom", path: ["code"], message: "code_format" });
  if (possiblePersonKeys(personKey).length === 0) {
    context.addIssue({ code: "custom", path: ["personKey"], message: "key_format" });
  }
});

/** Reads what somebody sends to find an appointment, or says what is wrong with each field. */
export function readLookUp(
  form: Record<string, unknown>,
): { ok: true; request: LookUp } | { ok: false; errors: LookUpErrors } {
  const parsed = formSchema.safeParse(form);
  if (parsed.success) return { ok: true, request: parsed.data };
  const errorOf = (field: keyof LookUpErrors): LookUpError | undefined => {
    const messages = parsed.error.issues.filter(({ path }) => path[0] === field).map(({ message }) => message);
    return lookUpErrors.find((error) => messages.includes(error));
  };
  return {
    ok: false,
    errors: { code: errorOf("code"), personKey: errorOf("personKey") },
  };
}
