import { createHash } from "node:crypto";
import type { Context } from "hono";
import { currentSnapshot, knownVersion } from "@/lib/availability/snapshot";
import { oncePerProcess } from "@/lib/once-per-process";
import type { DateTime } from "@/lib/time";

/** An answer as it is sent, made once for all who ask for it; with every header but those of a single caller. */
export type KeptAnswer = { bytes: Buffer<ArrayBuffer>; etag: string; headers: Record<string, string> };

type Memory = {
  version: number;
  second: number;
  bytes: number;
  answers: Map<string, Promise<KeptAnswer>>;
  /** The same, by the address at which each was asked for. */
  byAddress: Map<string, KeptAnswer>;
};

const mostAnswers = 1000;
const mostBytes = 64 * 1024 * 1024;

/** Bytes to keep, with a tag that is the same as long as they are. */
export function keepText(text: string, headers: Record<string, string>): KeptAnswer {
  const bytes = Buffer.from(text);
  const etag = `"${createHash("sha1").update(bytes).digest("base64url")}"`;
  return { bytes, etag, headers: { ...headers, ETag: etag } };
}

const emptyMemory = (version: number, second: number): Memory => ({
  version,
  second,
  bytes: 0,
  answers: new Map(),
  byAddress: new Map(),
});

const secondOf = (atMs: number) => Math.floor(atMs / 1000);

/** The answers of this second and of what is open now; the older ones are forgotten together. */
function answersOf(version: number, second: number): Memory {
  const memory = oncePerProcess("api.answers", () => emptyMemory(version, second));
  const isFull = memory.bytes >= mostBytes || Math.max(memory.answers.size, memory.byAddress.size) >= mostAnswers;
  if (memory.version !== version || memory.second !== second || isFull) {
    Object.assign(memory, emptyMemory(version, second));
  }
  return memory;
}

/** The path and the query of a request, as they were sent. */
export function addressOf({ req }: Context): string {
  return req.url.slice(req.url.indexOf("/", "https://".length));
}

/** Where and what is asked: an answer is the same for the same question, and so are the bytes at the same address. */
export type Question = { question: string; address: string };

/**
 * The answer to a question that many ask: made once for all who ask it in the same second, while what is open stays the
 * same. Whoever asks while it is being made waits for it.
 *
 * Throws: whatever `make` throws; the next one who asks tries again.
 */
export async function keptAnswer(
  { question, address }: Question,
  now: DateTime,
  make: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const { version } = await currentSnapshot(now);
  const memory = answersOf(version, secondOf(now.toMillis()));
  const { answers, byAddress } = memory;
  const kept = answers.get(question) ?? make();
  if (!answers.has(question)) {
    answers.set(question, kept);
    kept.then(
      ({ bytes }) => {
        memory.bytes += bytes.length;
      },
      () => answers.delete(question),
    );
  }
  const answer = await kept;
  byAddress.set(address, answer);
  return answer;
}

/** What is kept for an address at this moment: for the server, which can send it without asking anybody. */
export function keptAt(address: string): KeptAnswer | undefined {
  const version = knownVersion();
  if (version === undefined) return undefined;
  return answersOf(version, secondOf(Date.now())).byAddress.get(address);
}

/** Whether a caller has an answer already; tags are compared weakly, as a proxy may have compressed it. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
