import { cookies } from "next/headers";
import { seal, unseal } from "@/lib/secret/seal";

const name = "sought";
const maxAgeSeconds = 15 * 60;

/** What a member of staff looked for last; null when it is too long ago, or was changed. It never stands in an address. */
export async function readSoughtText(): Promise<string | null> {
  const kept = (await cookies()).get(name)?.value;
  return kept ? unseal(Buffer.from(kept, "base64url")) : null;
}

/** Remembers for a quarter of an hour what was looked for, so that the list is still there on the way back. */
export async function rememberSought(text: string): Promise<void> {
  (await cookies()).set(name, seal(text).toString("base64url"), {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.PUBLIC_URL?.startsWith("https:") ?? false,
    maxAge: maxAgeSeconds,
    path: "/",
  });
}
