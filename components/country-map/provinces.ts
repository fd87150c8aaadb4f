import map from "@svg-maps/netherlands";
import type { Spot } from "./project";
import { provinceRings } from "./province-rings";
import { simplifyRing } from "./simplify-ring";

export type Province = { id: string; name: string; path: string };

// The map is drawn for a wall: 66 kB of outline. A unit is less than a pixel beside the list and on a phone.
const toleranceUnits = 1;
const smallestIslandUnits = 4;

/** How wide or high an outline is, whichever is more. */
function extentOf(ring: readonly Spot[]): number {
  const [xs, ys] = [ring.map((spot) => spot.x), ring.map((spot) => spot.y)];
  return Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

/** Tenths of a unit, written without a needless nought. */
const tenths = (number: number) => (Math.round(number * 10) / 10).toString().replace(/^(-?)0\./, "$1.");

/** Draws outlines in steps, which are shorter to write than places; each step starts where rounding left the last one. */
function pathOf(rings: readonly Spot[][]): string {
  let start: Spot = { x: 0, y: 0 };
  let pen = start;
  return rings
    .map((ring) => {
      // After "z" the pen is back where the outline began.
      pen = start;
      const steps = ring.map((spot, index) => {
        const [x, y] = [tenths(spot.x - pen.x), tenths(spot.y - pen.y)];
        pen = { x: pen.x + Number(x), y: pen.y + Number(y) };
        if (index === 0) start = pen;
        return `${x},${y}`;
      });
      return `m ${steps.join(" ")} z`;
    })
    .join(" ");
}

/** The twelve provinces, drawn as finely as a screen shows. */
export const provinces: Province[] = map.locations.map(({ id, name, path }) => ({
  id,
  name,
  path: pathOf(
    provinceRings(path)
      .filter((ring) => extentOf(ring) >= smallestIslandUnits)
      .map((ring) => simplifyRing(ring, toleranceUnits)),
  ),
}));
