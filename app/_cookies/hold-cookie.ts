import { cookies } from "next/headers";

const name = "hold";
// Longer than the longest hold: ten minutes, prolonged ten times by five.
const maxAgeSeconds = 2 * 60 * 60;

/** The manage key of what this browser holds, or held last; anybody can have written it. */
export async function heldKey(): Promise<string | undefined> {
  return (await cookies()).get(name)?.value;
}

/** Lets this browser remember what it holds; no script can read it. */
export async function rememberHold(manageKey: string): Promise<void> {
  (await cookies()).set(name, manageKey, {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.PUBLIC_URL?.startsWith("https:") ?? false,
    maxAge: maxAgeSeconds,
    path: "/",
  });
}

export async function forgetHold(): Promise<void> {
  (await cookies()).delete(name);
}
