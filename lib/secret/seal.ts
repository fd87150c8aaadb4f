import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { secretKey } from "./secret-key";

const nonceBytes = 12;
const tagBytes = 16;

/** Seals a text (AES-256-GCM): nonce, tag, ciphertext. */
export function seal(text: string): Buffer {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", secretKey("seal"), nonce);
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what `seal` made; null when it was not made with this secret or was changed since. */
export function unseal(sealed: Uint8Array): string | null {
  if (sealed.length < nonceBytes + tagBytes) return null;
  const bytes = Buffer.from(sealed);
  const decipher = createDecipheriv("aes-256-gcm", secretKey("seal"), bytes.subarray(0, nonceBytes));
  decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    return decipher.update(bytes.subarray(nonceBytes + tagBytes), undefined, "utf8") + decipher.final("utf8");
  } catch {
    // The one thing that can fail here is the tag: a forgery, or another secret.
    return null;
  }
}
