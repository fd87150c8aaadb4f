import { z } from "zod";
import { DateTime } from "@/lib/time";

/** A time of a location as a form sends it: "zwolle/2026-12-01T08:40:00.000Z". Null for anything else. */
export function chosenTimeOf(text: unknown): { slug: string; startsAt: DateTime } | null {
  if (typeof text !== "string") return null;
  const [, slug, iso] = text.match(/^([a-z0-9-]{1,60})\/(.{1,40})$/) ?? [];
  const instant = z.iso.datetime().safeParse(iso);
  return slug && instant.success ? { slug, startsAt: DateTime.fromISO(instant.data) } : null;
}
