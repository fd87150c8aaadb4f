import type { WrongRow } from "@/lib/plan/row-errors";

/** What the form shows after an attempt; the text that was sent is never lost. */
export type SheetState = {
  attempts: number;
  text: string;
  wrong: WrongRow[];
  right?: number;
  unchanged?: number;
  /** Why the whole cannot be. */
  refusal?: string;
  missing?: string[];
};
