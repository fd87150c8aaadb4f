import { createHmac } from "node:crypto";
import { secretKey } from "@/lib/secret/secret-key";
import type { PersonKey } from "./person-key";

/** What the database knows a person by: an HMAC of kind and value (32 bytes), the same wherever it is made. */
export function hashPersonKey(key: Pick<PersonKey, "kind" | "value">): Buffer {
  return createHmac("sha256", secretKey("hash")).update(`${key.kind}:${key.value}`).digest();
}
