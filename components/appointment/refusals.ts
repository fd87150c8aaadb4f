import type { MoveRefusal } from "@/lib/appointment/move-appointment";

/** How each refusal of a change is told; each has its words under `appointment.refusals`. */
export const refusalLooks: Record<MoveRefusal, { kind: "info" | "warning"; isKept: boolean }> = {
  slot_taken: { kind: "warning", isKept: true },
  not_offered: { kind: "warning", isKept: true },
  not_released: { kind: "warning", isKept: true },
  too_soon: { kind: "warning", isKept: true },
  out_of_stock: { kind: "warning", isKept: true },
  document_elsewhere: { kind: "warning", isKept: true },
  document_not_ready: { kind: "warning", isKept: true },
  same_time: { kind: "info", isKept: false },
  changed_meanwhile: { kind: "warning", isKept: false },
  already_over: { kind: "info", isKept: false },
  cancelled: { kind: "info", isKept: false },
  not_found: { kind: "info", isKept: false },
};

/** Reads a refusal from an address; null for anything else. */
export function refusalOf(asked: unknown): MoveRefusal | null {
  // The keys of a record of refusals are refusals.
  return (Object.keys(refusalLooks) as MoveRefusal[]).find((reason) => reason === asked) ?? null;
}
