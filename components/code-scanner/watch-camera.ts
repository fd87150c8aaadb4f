import { readFrame } from "./read-frame";

/** So often a picture of the camera is looked at. */
const lookMs = 150;

type Watched = { onCode: (code: string) => void; onDenied: () => void };

function stopAll(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** Shows the camera in `video` and looks for a code until there is one; the returned function stops and turns the camera off. */
export function watchCamera(video: HTMLVideoElement, { onCode, onDenied }: Watched): () => void {
  let stream: MediaStream | undefined;
  let isOver = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const look = async () => {
    const code = await readFrame(video);
    if (isOver) return;
    if (code === null) timer = setTimeout(look, lookMs);
    else onCode(code);
  };
  const begin = async () => {
    try {
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      // Whatever the browser calls it, there is no camera for us: the code can be typed.
      if (!isOver) onDenied();
      return;
    }
    if (isOver) return stopAll(stream);
    video.srcObject = stream;
    await video.play().catch(() => {});
    void look();
  };
  void begin();
  return () => {
    isOver = true;
    clearTimeout(timer);
    if (stream) stopAll(stream);
  };
}
