import { deflateRawSync, inflateRawSync } from "node:zlib";
import { cookies } from "next/headers";
import { seal, unseal } from "@/lib/secret/seal";

/** What somebody typed on the details page, field by field. */
export type Draft = Record<string, string>;

const name = "draft";
const maxAgeSeconds = 60 * 60;
// A browser keeps about 4,000 characters in one cookie; a party of twelve with long names can need more than one.
const pieceLength = 3500;
const mostPieces = 3;
const pieceNames = Array.from({ length: mostPieces }, (_, index) => `${name}${index}`);

/** What this browser's owner typed last, sealed so that only we can read it; nothing when there is none, or it was changed. */
export async function readDraft(): Promise<Draft> {
  const jar = await cookies();
  const sealed = pieceNames.map((piece) => jar.get(piece)?.value ?? "").join("");
  const text = sealed && unseal(Buffer.from(sealed, "base64url"));
  // Only we can have sealed it, and we seal nothing else.
  return text ? (JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8")) as Draft) : {};
}

/** Keeps what was typed for an hour. More than fits is not kept at all: half of it would be a riddle. */
export async function keepDraft(draft: Draft): Promise<void> {
  const packed = deflateRawSync(JSON.stringify(draft)).toString("base64");
  const sealed = seal(packed).toString("base64url");
  const jar = await cookies();
  const fits = sealed.length <= pieceLength * mostPieces;
  for (const [index, piece] of pieceNames.entries()) {
    const value = fits ? sealed.slice(index * pieceLength, (index + 1) * pieceLength) : "";
    if (value) jar.set(piece, value, options());
    else jar.delete(piece);
  }
}

function options() {
  return {
    httpOnly: true,
    sameSite: "lax" as const,
    secure: process.env.PUBLIC_URL?.startsWith("https:") ?? false,
    maxAge: maxAgeSeconds,
    path: "/",
  };
}

export async function forgetDraft(): Promise<void> {
  const jar = await cookies();
  for (const piece of pieceNames) jar.delete(piece);
}
