import { cookies } from "next/headers";
import { type Draft, mostPieces, packDraft, unpackDraft } from "./pack-draft";

const name = "draft";
const maxAgeSeconds = 60 * 60;
const pieceNames = Array.from({ length: mostPieces }, (_, index) => `${name}${index}`);

/** What this browser's owner typed last; nothing when there is none, or it was changed. */
export async function readDraft(): Promise<Draft> {
  const jar = await cookies();
  return unpackDraft(pieceNames.map((piece) => jar.get(piece)?.value ?? ""));
}

/** Keeps what was typed for an hour. More than fits is not kept at all: half of it would be a riddle. */
export async function keepDraft(draft: Draft): Promise<void> {
  const jar = await cookies();
  const pieces = packDraft(draft) ?? [];
  for (const [index, piece] of pieceNames.entries()) {
    const value = pieces[index];
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
