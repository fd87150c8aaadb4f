import type { WorklistAddress } from "@/lib/worklist/schema";

/** Writes the address of a look at the worklist. */
export function worklistHref({ location, kind, way, page = 1 }: Partial<WorklistAddress>): string {
  const query = new URLSearchParams();
  if (location) query.set("location", location);
  if (kind) query.set("kind", kind);
  if (way) query.set("way", way);
  if (page > 1) query.set("page", String(page));
  return `/staff/worklist${query.size > 0 ? `?${query}` : ""}`;
}
