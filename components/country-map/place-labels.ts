import type { Spot } from "./project";

/** A label of a size that wants to stand near a spot. */
export type Wish = { spot: Spot; width: number; height: number };
/** The label's middle. */
export type Placed<Label extends Wish> = Label & { middle: Spot };

type Bounds = { width: number; height: number };
type Box = { left: number; right: number; top: number; bottom: number };

const gapUnits = 5;
const dotUnits = 11;
const directions = Array.from({ length: 24 }, (_, index) => (index * Math.PI) / 12);
const reaches = [0, 12, 26, 42, 60, 80, 105, 135, 170, 210];

function boxAround(middle: Spot, { width, height }: { width: number; height: number }): Box {
  return {
    left: middle.x - width / 2,
    right: middle.x + width / 2,
    top: middle.y - height / 2,
    bottom: middle.y + height / 2,
  };
}

/** Whether two boxes touch or come closer than the gap. */
function collide(one: Box, other: Box): boolean {
  return (
    one.left < other.right + gapUnits &&
    other.left < one.right + gapUnits &&
    one.top < other.bottom + gapUnits &&
    other.top < one.bottom + gapUnits
  );
}

/** Middles around a spot where the label does not cover that spot, the nearest first; to the right before elsewhere. */
function middlesAround({ spot, width, height }: Wish): Spot[] {
  return reaches.flatMap((reach) =>
    directions.map((direction) => ({
      x: spot.x + Math.cos(direction) * (width / 2 + dotUnits + reach),
      y: spot.y + Math.sin(direction) * (height / 2 + dotUnits + reach),
    })),
  );
}

/** How many spots lie close enough to be in a label's way. */
function crowd(wish: Wish, wishes: readonly Wish[]): number {
  return wishes.filter(({ spot }) => Math.hypot(spot.x - wish.spot.x, spot.y - wish.spot.y) < wish.width * 1.5).length;
}

/**
 * Stands each label beside its spot, so that no label covers another, nor any spot, nor leaves the map.
 *
 * The labels in the thickest crowd choose first. One that finds no free place within reach stands over its own spot.
 *
 * Units: the map's. The order of the labels is kept.
 */
export function placeLabels<Label extends Wish>(labels: readonly Label[], bounds: Bounds): Placed<Label>[] {
  const dots = labels.map(({ spot }) => boxAround(spot, { width: dotUnits, height: dotUnits }));
  const taken: Box[] = [];
  const middles = new Map<Label, Spot>();
  const isFree = (box: Box) =>
    box.left >= 0 &&
    box.top >= 0 &&
    box.right <= bounds.width &&
    box.bottom <= bounds.height &&
    ![...taken, ...dots].some((other) => collide(box, other));

  for (const label of [...labels].sort((one, other) => crowd(other, labels) - crowd(one, labels))) {
    const middle = middlesAround(label).find((candidate) => isFree(boxAround(candidate, label))) ?? label.spot;
    taken.push(boxAround(middle, label));
    middles.set(label, middle);
  }
  return labels.map((label) => ({ ...label, middle: middles.get(label) ?? label.spot }));
}
