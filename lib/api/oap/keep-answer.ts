import { createHash } from "node:crypto";

/** An answer as it is sent, made once for all who poll it. */
export type KeptAnswer = { bytes: Buffer<ArrayBuffer>; etag: string };

/** The bytes of an answer, and a tag that is the same as long as they are. */
export function keepAnswer(text: string): KeptAnswer {
  const bytes = Buffer.from(text);
  return { bytes, etag: `"${createHash("sha1").update(bytes).digest("base64url")}"` };
}
