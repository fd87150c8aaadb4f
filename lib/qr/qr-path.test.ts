import { decodeQR } from "qr/decode.js";
import { describe, expect, test } from "vitest";
import { newCode } from "@/lib/appointment/codes";
import { type QrPath, qrPath } from "./qr-path";

const scale = 4;

/** Paints a path the way a browser would: white ground, black rectangles. */
function paint({ size, path }: QrPath) {
  const side = size * scale;
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      const from = (row * side + Number(x) * scale) * 4;
      for (let pixel = 0; pixel < Number(width) * scale; pixel += 1)
        data.fill(0, from + pixel * 4, from + pixel * 4 + 3);
    }
  }
  return { width: side, height: side, data };
}

describe("qrPath", () => {
  test.each(["K7M39QXPTN", "0000000000", "ZZZZZZZZZZ"])("draws %s so that a reader reads it again", (code) => {
    expect(decodeQR(paint(qrPath(code)))).toBe(code);
  });

  test("is read again for fifty new codes", () => {
    for (const code of Array.from({ length: 50 }, newCode)) expect(decodeQR(paint(qrPath(code)))).toBe(code);
  });

  test("is read again with a coffee stain on it", () => {
    const image = paint(qrPath("K7M39QXPTN"));
    const isStained = (x: number, y: number) => (x - 66) ** 2 + (y - 62) ** 2 < 14 ** 2;
    for (let y = 0; y < image.height; y += 1)
      for (let x = 0; x < image.width; x += 1)
        if (isStained(x, y)) image.data.fill(0, (y * image.width + x) * 4, (y * image.width + x) * 4 + 3);

    expect(decodeQR(image)).toBe("K7M39QXPTN");
  });

  test("keeps four modules free on every side", () => {
    const { size, path } = qrPath("K7M39QXPTN");
    const runs = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map(([, x, y, width]) => ({
      left: Number(x),
      right: Number(x) + Number(width),
      top: Number(y),
    }));

    expect(Math.min(...runs.map((run) => run.left))).toBe(4);
    expect(Math.max(...runs.map((run) => run.right))).toBe(size - 4);
    expect(Math.min(...runs.map((run) => run.top))).toBe(4);
    expect(Math.max(...runs.map((run) => run.top))).toBe(size - 5);
  });
});
