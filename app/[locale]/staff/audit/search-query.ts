import type { AuditSearch } from "@/lib/audit/find-events";

/** A search as the query of an address, without what is not asked for. */
export function searchQueryOf(search: AuditSearch, more: Record<string, string> = {}): string {
  const asked = Object.entries({ ...search, ...more }).flatMap(([key, value]) => (value ? [[key, value]] : []));
  return new URLSearchParams(asked).toString();
}
