import { oncePerProcess } from "@/lib/once-per-process";

/** Sends an event, with data that becomes JSON. */
export type Send = (event: string, data: unknown) => void;

type Stream = { owner: string; end: (lastWord?: string) => void };

type Given = {
  /** Whose stream it is, for the limit: a session, an address. */
  owner: string;
  /** At most so many of one owner stay open; the oldest makes room, and is told so. */
  mostOfOwner: number;
  /** Begins to send; what it returns ends that. */
  open: (send: Send) => () => void;
  /** Asked at each beat: whether the stream may go on. */
  mayGoOn?: () => Promise<boolean>;
};

const beatMs = 15_000;
/** Who reads slower than this is let go: they come back, and read everything anew. */
const mostUnreadBytes = 1_000_000;

const headers = {
  "Content-Type": "text/event-stream; charset=utf-8",
  // A proxy that compresses, or waits until there is more, would keep what is said to itself.
  "Cache-Control": "no-store, no-transform",
  "X-Accel-Buffering": "no",
  "X-Content-Type-Options": "nosniff",
};

const encoder = new TextEncoder();
const streams = () => oncePerProcess("live.streams", () => ({ open: new Set<Stream>(), isClosing: false }));

/** Makes room for one more of this owner. */
function makeRoom(owner: string, most: number): void {
  const own = [...streams().open].filter((stream) => stream.owner === owner);
  for (const stream of own.slice(0, Math.max(0, own.length - most + 1))) stream.end("replaced");
}

/**
 * Answers with server-sent events for as long as the other side listens.
 *
 * It begins with `hello` and then beats every 15 seconds, so that either side notices when the other is gone. Whoever
 * connects, or connects again, reads what there is once `hello` has come: what changes after that is sent. `replaced` is the
 * last word to a stream that made room for a newer one of its owner, `over` to one that may not go on.
 */
export function eventStream(given: Given): Response {
  if (streams().isClosing) return new Response(null, { status: 503, headers: { "Retry-After": "1" } });
  makeRoom(given.owner, given.mostOfOwner);
  let leave = () => {};
  const body = new ReadableStream<Uint8Array>(
    {
      start: (controller) => {
        leave = begin(given, controller);
      },
      cancel: () => leave(),
    },
    new ByteLengthQueuingStrategy({ highWaterMark: 0 }),
  );
  return new Response(body, { headers });
}

/** Begins a stream; the returned function ends it for a side that does not listen any more. */
function begin({ owner, open, mayGoOn }: Given, controller: ReadableStreamDefaultController<Uint8Array>): () => void {
  let isOpen = true;
  const write = (text: string) => {
    if (isOpen) controller.enqueue(encoder.encode(text));
    if (isOpen && (controller.desiredSize ?? 0) < -mostUnreadBytes) stream.end();
  };
  const send: Send = (event, data) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const beat = setInterval(async () => {
    // A database that is away ends nobody's session.
    const goesOn = mayGoOn ? await mayGoOn().catch(() => true) : true;
    if (goesOn) send("beat", {});
    else stream.end("over");
  }, beatMs);
  const leave = () => {
    isOpen = false;
    clearInterval(beat);
    streams().open.delete(stream);
    close();
  };
  const stream: Stream = {
    owner,
    end: (lastWord) => {
      if (lastWord) send(lastWord, {});
      if (!isOpen) return;
      leave();
      controller.close();
    },
  };
  streams().open.add(stream);
  write("retry: 1000\n");
  send("hello", {});
  const close = open(send);
  return leave;
}

/** Ends every stream of this process, and begins no other: browsers turn to the next process. */
export function closeStreams(): void {
  const all = streams();
  all.isClosing = true;
  for (const { end } of all.open) end();
}
