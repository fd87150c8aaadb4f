"use client";

import { useTranslations } from "next-intl";
import type { LiveRow } from "@/lib/visit/live-day";

/** How somebody of a day is called in a sentence: by name, else by ticket. */
export function useWhoWords(): (row: Pick<LiveRow, "names" | "ticket">) => string {
  const words = useTranslations("day");
  return ({ names, ticket }) => names[0] ?? (ticket === null ? words("nameless") : words("ticket", { ticket }));
}
