import { createHash } from "node:crypto";
import { currentSnapshot } from "@/lib/availability/snapshot";
import { oncePerProcess } from "@/lib/once-per-process";
import type { DateTime } from "@/lib/time";

/** An answer as it is sent, made once for all who ask for it. */
export type KeptAnswer = { bytes: Buffer<ArrayBuffer>; etag: string; headers: Record<string, string> };

type Memory = { version: number; second: number; bytes: number; answers: Map<string, Promise<KeptAnswer>> };

const mostAnswers = 1000;
const mostBytes = 64 * 1024 * 1024;

/** The bytes of an answer in JSON, and a tag that is the same as long as they are. */
export function keepAnswer(body: unknown, headers: Record<string, string>): KeptAnswer {
  return keepText(JSON.stringify(body), headers);
}

/** The same of an answer that is written already. */
export function keepText(text: string, headers: Record<string, string>): KeptAnswer {
  const bytes = Buffer.from(text);
  return { bytes, etag: `"${createHash("sha1").update(bytes).digest("base64url")}"`, headers };
}

/** The answers of this second and of what is open now; the older ones are forgotten together. */
function answersOf(version: number, second: number): Memory {
  const memory = oncePerProcess<Memory>("api.answers", () => ({ version, second, bytes: 0, answers: new Map() }));
  const isOver = memory.answers.size >= mostAnswers || memory.bytes >= mostBytes;
  if (memory.version !== version || memory.second !== second || isOver) {
    Object.assign(memory, { version, second, bytes: 0, answers: new Map() });
  }
  return memory;
}

/**
 * The answer to a question that many ask: made once for all who ask it in the same second, while what is open stays the
 * same. Whoever asks while it is being made waits for it.
 *
 * Throws: whatever `make` throws; the next one who asks tries again.
 */
export async function keptAnswer(
  question: string,
  now: DateTime,
  make: () => Promise<KeptAnswer>,
): Promise<KeptAnswer> {
  const { version } = await currentSnapshot(now);
  const memory = answersOf(version, Math.floor(now.toMillis() / 1000));
  const { answers } = memory;
  const kept = answers.get(question);
  if (kept) return kept;

  const made = make();
  answers.set(question, made);
  made.then(
    ({ bytes }) => {
      memory.bytes += bytes.length;
    },
    () => answers.delete(question),
  );
  return made;
}

/** Whether a caller has an answer already; tags are compared weakly, as a proxy may have compressed it. */
export function isKnown(etag: string, ifNoneMatch: string | undefined): boolean {
  if (ifNoneMatch === undefined) return false;
  const tags = ifNoneMatch.split(",").map((tag) => tag.trim().replace(/^W\//, ""));
  return tags.includes(etag) || tags.includes("*");
}
