import type { Spot } from "./project";

export type Tone = "soon" | "later" | "long" | "none";

/** A form for each tone, around 0,0: colour alone would tell nothing to many. */
const forms: Record<Tone, string> = {
  soon: "M-8 0a8 8 0 1 0 16 0a8 8 0 1 0-16 0z",
  later: "M0-10L10 0L0 10L-10 0z",
  long: "M-8-8H8V8H-8z",
  none: "M-8-5L-5-8L0-3L5-8L8-5L3 0L8 5L5 8L0 3L-5 8L-8 5L-3 0z",
};

/** The mark of a place on the map and in its legend. */
export function ToneMark({ tone, spot, className }: { tone: Tone; spot: Spot; className?: string }) {
  return (
    <path d={forms[tone]} transform={`translate(${spot.x.toFixed(1)} ${spot.y.toFixed(1)})`} className={className} />
  );
}
