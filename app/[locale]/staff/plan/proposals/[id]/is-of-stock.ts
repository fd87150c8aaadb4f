import type { Impact } from "@/lib/plan/impact";

/** Whether an edit is only about what services use up: whoever gives way has a place, and no day or time would help. */
export function isOfStock({ locations, stocks }: Pick<Impact, "locations" | "stocks">): boolean {
  return locations.length === 0 && stocks.length > 0;
}
