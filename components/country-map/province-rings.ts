import type { Spot } from "./project";

/**
 * The outlines that a province's path draws, islands each their own.
 *
 * Throws: when the path has another command than relative lines and the end of an outline, the only ones the map uses.
 */
export function provinceRings(path: string): Spot[][] {
  const rings: Spot[][] = [];
  let pen: Spot = { x: 0, y: 0 };
  for (const part of path.split("z").map((text) => text.trim())) {
    if (part === "") continue;
    if (!/^m[\s\d.,e-]+$/.test(part))
      throw new Error(`A province is drawn in a way not known here: ${part.slice(0, 40)}`);
    const steps = part.slice(1).trim().split(/\s+/).map(stepOf);
    const ring = steps.map((step) => {
      pen = { x: pen.x + step.x, y: pen.y + step.y };
      return pen;
    });
    rings.push(ring);
    // After "z" the pen is back where the outline began.
    pen = ring[0] ?? pen;
  }
  return rings;
}

function stepOf(text: string): Spot {
  const [x = Number.NaN, y = Number.NaN] = text.split(",").map(Number);
  if (Number.isNaN(x + y)) throw new Error(`Not a step of a path: ${text}`);
  return { x, y };
}
