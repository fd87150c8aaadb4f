import { writeFileSync } from "node:fs";
import { qrPath } from "@/lib/qr/qr-path";

const [width, height] = [640, 480];
const scale = 10;
const paper = 235;
const ink = 16;

/** What a camera sees of a code that is held before it: dark on white, on grey. Luma only. */
function lumaOf(code: string): Buffer {
  const { size, path } = qrPath(code);
  const [left, top] = [Math.floor((width - size * scale) / 2), Math.floor((height - size * scale) / 2)];
  const luma = Buffer.alloc(width * height, 128);
  const paint = (x: number, y: number, length: number, tone: number) => {
    for (let row = top + y * scale; row < top + (y + 1) * scale; row += 1) {
      luma.fill(tone, row * width + left + x * scale, row * width + left + (x + length) * scale);
    }
  };
  for (let row = 0; row < size; row += 1) paint(0, row, size, paper);
  for (const [, x, y, length] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    paint(Number(x), Number(y), Number(length), ink);
  }
  return luma;
}

/** Writes a film (YUV4MPEG2) for a browser's fake camera: a second of nothing, then the code, again and again. */
export function writeCameraFilm(file: string, code: string): void {
  const grey = Buffer.alloc((width * height) / 2, 128);
  const frame = (luma: Buffer) => Buffer.concat([Buffer.from("FRAME\n"), luma, grey]);
  const nothing = frame(Buffer.alloc(width * height, 90));
  const shown = frame(lumaOf(code));
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F5:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(file, Buffer.concat([head, ...Array(5).fill(nothing), ...Array(15).fill(shown)]));
}
