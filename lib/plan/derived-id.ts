import { createHash } from "node:crypto";

/** An id that follows from others: the same form sent twice makes the same ids, one for each location. */
export function derivedId(...from: readonly string[]): string {
  const hex = createHash("sha256").update(from.join(" ")).digest("hex");
  // The form of an id of version 8, "custom" (RFC 9562).
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
