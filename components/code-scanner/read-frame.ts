import { decodeQR } from "qr/decode.js";

/** The part of the browser's own reader that is used; not every browser has one, and TypeScript knows none. */
type Detector = { detect: (source: CanvasImageSource) => Promise<{ rawValue: string }[]> };
type DetectorMaker = { new (options: { formats: string[] }): Detector; getSupportedFormats: () => Promise<string[]> };

/** Larger pictures are made smaller: a code that is held before a camera is large. */
const mostPixels = 720;
let detector: Promise<Detector | null> | undefined;

async function makeDetector(): Promise<Detector | null> {
  const { BarcodeDetector } = globalThis as { BarcodeDetector?: DetectorMaker };
  if (!BarcodeDetector) return null;
  const formats: string[] = await BarcodeDetector.getSupportedFormats().catch(() => []);
  return formats.includes("qr_code") ? new BarcodeDetector({ formats: ["qr_code"] }) : null;
}

function pixelsOf(video: HTMLVideoElement): ImageData | null {
  const scale = Math.min(1, mostPixels / Math.max(video.videoWidth, video.videoHeight, 1));
  const [width, height] = [Math.round(video.videoWidth * scale), Math.round(video.videoHeight * scale)];
  if (width === 0 || height === 0) return null;
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(video, 0, 0, width, height);
  return context?.getImageData(0, 0, width, height) ?? null;
}

function decode(pixels: ImageData): string | null {
  try {
    return decodeQR(pixels);
  } catch {
    // The library's way of saying that there is no code in the picture.
    return null;
  }
}

/** The text of the QR code in the present picture of a camera; null when there is none. By the browser's own reader where there is one. */
export async function readFrame(video: HTMLVideoElement): Promise<string | null> {
  if (video.readyState < HTMLMediaElement.HAVE_CURRENT_DATA) return null;
  detector ??= makeDetector();
  const own = await detector;
  // A reader that is announced but does not work is as good as none.
  const [found] = own ? await own.detect(video).catch(() => []) : [];
  if (found) return found.rawValue;
  const pixels = pixelsOf(video);
  return pixels && decode(pixels);
}
