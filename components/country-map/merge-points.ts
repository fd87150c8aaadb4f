import type { Spot } from "./project";

export type Merged<Point> = { points: [Point, ...Point[]]; spot: Spot };

/**
 * Points that lie closer together than `nearUnits` as one, at the spot of its first.
 *
 * The order is kept: the first of a group is the one that came first, and so are the groups.
 */
export function mergePoints<Point extends { spot: Spot }>(
  points: readonly Point[],
  nearUnits: number,
): Merged<Point>[] {
  const groups: Merged<Point>[] = [];
  for (const point of points) {
    const isNear = (other: Point) => Math.hypot(point.spot.x - other.spot.x, point.spot.y - other.spot.y) < nearUnits;
    const [home, ...rest] = groups.filter((group) => group.points.some(isNear));
    if (!home) {
      groups.push({ points: [point], spot: point.spot });
      continue;
    }
    // A point between two groups makes them one.
    home.points.push(point, ...rest.flatMap((group) => group.points));
    for (const group of rest) groups.splice(groups.indexOf(group), 1);
  }
  return groups;
}
