import { unseal } from "@/lib/secret/seal";

/** The last three characters of a sealed person key, enough to recognise one's own; null when none is kept. */
export function readPersonKeyEnding(sealed: Uint8Array | null): string | null {
  return (sealed && unseal(sealed)?.slice(-3)) ?? null;
}
