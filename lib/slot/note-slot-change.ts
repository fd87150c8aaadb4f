import { oncePerProcess } from "@/lib/once-per-process";

const memory = () => oncePerProcess("slot-change", () => ({ atMs: Number.NEGATIVE_INFINITY }));

/** Remembers that this process has just changed what is open, so that whoever asks it next sees that. */
export function noteSlotChange(): void {
  memory().atMs = performance.now();
}

/** When this process last changed what is open, on the clock of `performance.now()`; minus infinity when never. */
export function lastSlotChangeMs(): number {
  return memory().atMs;
}
