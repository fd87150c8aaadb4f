import type { Spot } from "./project";

export type Stretch = { from: Spot; to: Spot };
export type Box = { left: number; right: number; top: number; bottom: number };

/** Above zero when c lies to one side of the line from a to b, below zero on the other. */
const side = (a: Spot, b: Spot, c: Spot) => (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);

/** Whether two stretches cross each other. */
export function stretchesCross(one: Stretch, other: Stretch): boolean {
  return (
    side(one.from, one.to, other.from) * side(one.from, one.to, other.to) < 0 &&
    side(other.from, other.to, one.from) * side(other.from, other.to, one.to) < 0
  );
}

/** Whether a stretch runs through a box, or ends in it. */
export function crossesBox({ from, to }: Stretch, { left, right, top, bottom }: Box): boolean {
  const isInside = ({ x, y }: Spot) => x > left && x < right && y > top && y < bottom;
  if (isInside(from) || isInside(to)) return true;
  const [a, b, c, d] = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return stretchesCross({ from, to }, { from: a, to: c }) || stretchesCross({ from, to }, { from: b, to: d });
}

/** Whether two boxes touch or come closer than a gap. */
export function boxesCollide(one: Box, other: Box, gap: number): boolean {
  return (
    one.left < other.right + gap &&
    other.left < one.right + gap &&
    one.top < other.bottom + gap &&
    other.top < one.bottom + gap
  );
}

/** The box of a size around its middle. */
export function boxAround(middle: Spot, { width, height }: { width: number; height: number }): Box {
  return {
    left: middle.x - width / 2,
    right: middle.x + width / 2,
    top: middle.y - height / 2,
    bottom: middle.y + height / 2,
  };
}
