import { deflateRawSync, inflateRawSync } from "node:zlib";
import { seal, unseal } from "@/lib/secret/seal";

/** What somebody typed on the details page, field by field. */
export type Draft = Record<string, string>;

// A browser keeps about 4,000 characters in one cookie; a party of twelve with long names can need more than one.
export const pieceLength = 3500;
export const mostPieces = 3;

/** Seals a draft so that only we can read it, in pieces that each fit a cookie; null when it is longer than all of them. */
export function packDraft(draft: Draft): string[] | null {
  const packed = deflateRawSync(JSON.stringify(draft)).toString("base64");
  const sealed = seal(packed).toString("base64url");
  if (sealed.length > pieceLength * mostPieces) return null;
  return Array.from({ length: Math.ceil(sealed.length / pieceLength) }, (_, index) =>
    sealed.slice(index * pieceLength, (index + 1) * pieceLength),
  );
}

/** Opens what `packDraft` made; an empty draft when something else was made of it since, or it is not whole. */
export function unpackDraft(pieces: readonly string[]): Draft {
  const text = unseal(Buffer.from(pieces.join(""), "base64url"));
  // Only we can have sealed it, and we seal nothing else that a cookie holds.
  return text ? (JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8")) as Draft) : {};
}
