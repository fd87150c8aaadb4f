import { createHmac, createSecretKey, hkdfSync, type KeyObject } from "node:crypto";
import { oncePerProcess } from "@/lib/once-per-process";

type Purpose = "seal" | "hash" | "fingerprint" | "visitor" | "slot_key" | "staff";

function appSecret(): string {
  const secret = process.env.APP_SECRET;
  if (!secret) throw new Error("APP_SECRET is not set: nothing can be sealed or found without it.");
  return secret;
}

/**
 * The 32-byte key for one purpose, derived from `APP_SECRET`. Throws when that is not set.
 *
 * A key object, since Node makes one of plain bytes at every use, which takes longer than the hash itself.
 */
export function secretKey(purpose: Purpose): KeyObject {
  return oncePerProcess(`secret.${purpose}`, () =>
    createSecretKey(Buffer.from(hkdfSync("sha256", appSecret(), "loketplanner", `loketplanner/${purpose}/1`, 32))),
  );
}

/** What tells one `APP_SECRET` from another without telling what it is (64 hex digits). */
export function secretFingerprint(): string {
  return createHmac("sha256", secretKey("fingerprint")).update("fingerprint").digest("hex");
}
