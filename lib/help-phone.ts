import { env } from "@/lib/env";

/** The number that people call when they cannot go on alone, as it is shown and as a link dials it. */
export function helpPhone(): { shown: string; href: `tel:${string}` } {
  const shown = env().HELP_PHONE;
  return { shown, href: `tel:${shown.replace(/[^0-9+]/g, "").replace(/^0/, "+31")}` };
}
