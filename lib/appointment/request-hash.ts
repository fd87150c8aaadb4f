import { createHmac } from "node:crypto";
import { secretKey } from "@/lib/secret/secret-key";

/** What tells two requests apart without keeping what they said: an HMAC of their JSON (64 hex digits). */
export function requestHash(request: unknown): string {
  return createHmac("sha256", secretKey("hash")).update(JSON.stringify(request)).digest("hex");
}
