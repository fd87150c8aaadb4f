import type { z } from "zod";
import type { Fields } from "@/lib/plan/plan-form";
import { type LocationValues, locationSchema } from "./location-form";

type Read = { ok: true; values: LocationValues } | { ok: false; errors: Record<string, string> };

/** The field of a form that a path of the values stands for. */
function fieldOf([first, second, third]: readonly PropertyKey[], keys: readonly string[]): string {
  if (first === "services" && second === undefined) return "services";
  if (first === "services") return `condition_${keys[Number(second)] ?? ""}_nl`;
  if (first === "feeCents") return "fee";
  return third === undefined && (first === "note" || first === "admissionNote") ? `${String(first)}_nl` : String(first);
}

function errorsOf(error: z.ZodError, keys: readonly string[]): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const { path, message } of error.issues) errors[fieldOf(path, keys)] ??= message;
  return errors;
}

/** Reads the form of a location; with every field that is wrong, when one is. */
export function readLocationForm({ get, all }: Fields): Read {
  const keys = all("services").filter(Boolean);
  const words = (name: string) => ({ nl: get(`${name}_nl`), en: get(`${name}_en`) });
  const parsed = locationSchema.safeParse({
    name: get("name"),
    nameEn: get("nameEn"),
    kind: get("kind"),
    street: get("street"),
    postcode: get("postcode"),
    city: get("city"),
    latitude: get("latitude"),
    longitude: get("longitude"),
    timeZone: get("timeZone"),
    admission: get("admission"),
    admissionNote: words("admissionNote"),
    note: words("note"),
    feeCents: get("fee"),
    accessNeeds: all("accessNeeds").filter(Boolean),
    horizonDays: get("horizonDays"),
    leadMinutes: get("leadMinutes"),
    active: get("active") === "yes",
    dayListEmail: get("dayListEmail").trim(),
    services: keys.map((key) => ({ key, condition: words(`condition_${key}`) })),
  });
  return parsed.success ? { ok: true, values: parsed.data } : { ok: false, errors: errorsOf(parsed.error, keys) };
}
