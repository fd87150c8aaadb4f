import { seal } from "@/lib/secret/seal";
import type { PersonKey } from "./person-key";

/** The key sealed for staff to read; null for a BSN, which is never kept in readable form. */
export function sealPersonKey(key: Pick<PersonKey, "kind" | "value">): Buffer | null {
  return key.kind === "bsn" ? null : seal(key.value);
}
