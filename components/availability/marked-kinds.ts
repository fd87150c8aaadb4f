import type { SessionKind } from "@/lib/search/schema";

export type MarkedKind = Exclude<SessionKind, "weekday">;

/** The kinds that set a day apart from an ordinary working day. */
export function markedKinds(kinds: readonly SessionKind[]): MarkedKind[] {
  return kinds.filter((kind) => kind !== "weekday");
}
