import { type Box, boxAround, boxesCollide, crossesBox, stretchesCross } from "./crossings";
import type { Spot } from "./project";

/** A label of a size that wants to stand near a spot. */
export type Wish = { spot: Spot; width: number; height: number };
/** The label's middle. */
export type Placed<Label extends Wish> = Label & { middle: Spot };

type Bounds = { width: number; height: number };
type Candidate = { middle: Spot; reach: number };
type Standing = { box: Box; middle: Spot; spot: Spot; cost: number };
type Seeker = { label: Wish; candidates: Candidate[] };

const gapUnits = 4;
const dot = { width: 18, height: 18 };
const directions = Array.from({ length: 16 }, (_, index) => (index * Math.PI) / 8);
const reaches = [0, 12, 26, 42, 60, 80, 105, 135, 170, 210];
// What an ugliness is worth, in units of a longer line.
const price = { lineUnderLabel: 260, lineOverDot: 140, linesCross: 160, noPlace: 2000 };
const rounds = 3;

/** Middles around a spot where the label does not cover that spot, the nearest first. */
function candidatesFor({ spot, width, height }: Wish): Candidate[] {
  return reaches.flatMap((reach) =>
    directions.map((direction) => ({
      reach,
      middle: {
        x: spot.x + Math.cos(direction) * (width / 2 + dot.width / 2 + gapUnits + reach),
        y: spot.y + Math.sin(direction) * (height / 2 + dot.height / 2 + gapUnits + reach),
      },
    })),
  );
}

/** How ugly a place is among the labels that stand already; a long line is worse than its length. */
function costOf({ middle, reach }: Candidate, wish: Wish, others: readonly Standing[]): number {
  const line = { from: wish.spot, to: middle };
  const box = boxAround(middle, wish);
  return others.reduce(
    (cost, other) => {
      const otherLine = { from: other.spot, to: other.middle };
      const isHidden = crossesBox(line, other.box) || crossesBox(otherLine, box);
      return (
        cost +
        (isHidden ? price.lineUnderLabel : 0) +
        (crossesBox(line, boxAround(other.spot, dot)) ? price.lineOverDot : 0) +
        (stretchesCross(line, otherLine) ? price.linesCross : 0)
      );
    },
    reach + (reach * reach) / 60,
  );
}

/** The least ugly free place for a label; nothing when there is none within reach. */
function bestPlace({ label, candidates }: Seeker, others: readonly Standing[], dots: readonly Box[]) {
  let best: Standing | undefined;
  for (const candidate of candidates) {
    // Further away cannot be better: the line alone costs more.
    if (best && candidate.reach + candidate.reach ** 2 / 60 >= best.cost) break;
    const box = boxAround(candidate.middle, label);
    const isInTheWay = (other: Box) => boxesCollide(box, other, gapUnits);
    if (dots.some(isInTheWay) || others.some((other) => isInTheWay(other.box))) continue;
    const cost = costOf(candidate, label, others);
    if (!best || cost < best.cost) best = { box, cost, middle: candidate.middle, spot: label.spot };
  }
  return best;
}

/** Lets labels choose in turn, some rounds long, and tells how ugly the whole became. */
function settle(seekers: readonly Seeker[], dots: readonly Box[]): { standing: Map<Wish, Standing>; cost: number } {
  const standing = new Map<Wish, Standing>();
  for (let round = 0; round < rounds; round += 1)
    for (const seeker of seekers) {
      standing.delete(seeker.label);
      const place = bestPlace(seeker, [...standing.values()], dots);
      if (place) standing.set(seeker.label, place);
    }
  const cost = [...standing.values()].reduce((sum, place) => sum + place.cost, 0);
  return { standing, cost: cost + (seekers.length - standing.size) * price.noPlace };
}

/** Whether a label stands wholly on the map. */
function isOnMap({ left, right, top, bottom }: Box, bounds: Bounds): boolean {
  return left >= 0 && top >= 0 && right <= bounds.width && bottom <= bounds.height;
}

/** Orders in which labels may choose: whoever chooses first stands nearest, and no order is the best for every map. */
const orders: ((one: Wish, other: Wish) => number)[] = [
  (one, other) => one.spot.x - other.spot.x,
  (one, other) => other.spot.x - one.spot.x,
  (one, other) => one.spot.y - other.spot.y,
  (one, other) => other.spot.y - one.spot.y,
];

/**
 * Stands each label beside its spot, so that no label covers another, nor any spot, nor leaves the map.
 *
 * The labels choose in several orders, and the picture with the shortest lines and the fewest crossings is kept. A
 * label that finds no free place stands over its own spot.
 *
 * Units: the map's. The order of the labels is kept.
 */
export function placeLabels<Label extends Wish>(labels: readonly Label[], bounds: Bounds): Placed<Label>[] {
  const dots = labels.map(({ spot }) => boxAround(spot, dot));
  const seekers = labels.map((label) => ({
    label,
    candidates: candidatesFor(label).filter(({ middle }) => isOnMap(boxAround(middle, label), bounds)),
  }));
  const [best] = orders
    .map((order) =>
      settle(
        [...seekers].sort((one, other) => order(one.label, other.label)),
        dots,
      ),
    )
    .sort((one, other) => one.cost - other.cost);
  return labels.map((label) => ({ ...label, middle: best?.standing.get(label)?.middle ?? label.spot }));
}
