import type { Spot } from "./project";

/** The distance of a spot from the stretch between two others. */
function distanceToStretch(spot: Spot, from: Spot, to: Spot): number {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((spot.x - from.x) * dx + (spot.y - from.y) * dy) / length;
  const share = Math.min(1, Math.max(0, along));
  return Math.hypot(spot.x - from.x - share * dx, spot.y - from.y - share * dy);
}

/**
 * A line with fewer spots that nowhere lies further than `tolerance` from the old one; its ends stay.
 *
 * Source: Ramer, Douglas and Peucker.
 */
export function simplifyRing(ring: readonly Spot[], tolerance: number): Spot[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (!first || !last || ring.length < 3) return [...ring];

  let furthest = { index: 0, distance: -1 };
  ring.forEach((spot, index) => {
    if (index === 0 || index === ring.length - 1) return;
    const distance = distanceToStretch(spot, first, last);
    if (distance > furthest.distance) furthest = { index, distance };
  });
  if (furthest.distance <= tolerance) return [first, last];

  const before = simplifyRing(ring.slice(0, furthest.index + 1), tolerance);
  const after = simplifyRing(ring.slice(furthest.index), tolerance);
  return [...before, ...after.slice(1)];
}
