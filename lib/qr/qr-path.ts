import encodeQR from "qr";

/** A QR code as one path on a square of `size` units, its quiet zone included; one unit is one module. */
export type QrPath = { size: number; path: string };

// Four modules of quiet zone: less, and readers miss the code against a dark page.
const quietModules = 4;

/**
 * Draws a text as a QR code that is still readable with three tenths of it soiled.
 *
 * Every run of dark modules in a row is one rectangle of the path.
 * Source: ISO/IEC 18004.
 */
export function qrPath(text: string): QrPath {
  const modules = encodeQR(text, "raw", { ecc: "high", border: quietModules });
  const path = modules.flatMap((row, y) => darkRuns(row).map(([x, width]) => `M${x} ${y}h${width}v1h-${width}z`));
  return { size: modules.length, path: path.join("") };
}

/** Where each run of dark modules starts and how long it is. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}
