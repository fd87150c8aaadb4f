import { createHash, randomBytes } from "node:crypto";

/** What is kept of a link's secret: it has 128 random bits, so a plain hash of it tells nothing. */
export const hashOfToken = (token: string): Buffer => createHash("sha256").update(token).digest();

/** The secret of a new link (32 hex digits, which no log keeps), and what is kept of it. */
export function newToken(): { token: string; hash: Buffer } {
  const token = randomBytes(16).toString("hex");
  return { token, hash: hashOfToken(token) };
}
