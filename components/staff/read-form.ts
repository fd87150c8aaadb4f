import type { z } from "zod";
import type { EditState } from "@/components/plan/edit-form";

/** One text of a form; empty when it is not there. */
export const textOf = (form: FormData, field: string): string => String(form.get(field) ?? "").slice(0, 1000);

/** What a form shows again after an attempt: these fields, and never a password. */
export function attemptOf(previous: EditState, form: FormData, fields: readonly string[]): EditState {
  const typed = Object.fromEntries(fields.map((field) => [field, [textOf(form, field)]]));
  return { attempts: previous.attempts + 1, typed, errors: {} };
}

/** The first thing that is wrong with each field. */
export function errorsOf(error: z.ZodError): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[String(path[0])] ??= message;
  return errors;
}
