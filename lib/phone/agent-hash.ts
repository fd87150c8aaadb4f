import { createHmac } from "node:crypto";
import { secretKey } from "@/lib/secret/secret-key";

/** How the database knows the agent who holds: 32 hex digits, never those of a browser or a program. */
export function agentHash(staffId: string): string {
  return createHmac("sha256", secretKey("hash")).update(`holder phone ${staffId}`).digest("hex").slice(0, 32);
}
