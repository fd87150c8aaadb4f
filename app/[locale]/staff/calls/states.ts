/** How an appointment stands for an agent. */
type State = "booked" | "orphaned" | "over" | "cancelled";

export const stateTones = {
  booked: "good",
  orphaned: "bad",
  over: "plain",
  cancelled: "warn",
} as const satisfies Record<State, string>;

/** How it stands: what has lost its place is told apart from what stands. */
export function stateOf(found: {
  status: "booked" | "ended" | "cancelled";
  isOver: boolean;
  isOrphan: boolean;
}): State {
  if (found.status === "cancelled") return "cancelled";
  if (found.status === "ended" || found.isOver) return "over";
  return found.isOrphan ? "orphaned" : "booked";
}
