import { cookies } from "next/headers";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";

const name = "hold";
// Longer than the longest hold: ten minutes, prolonged ten times by five.
const maxAgeSeconds = 2 * 60 * 60;
const bookedSeconds = 10 * 60;

async function parts(): Promise<string[]> {
  return (await cookies()).get(name)?.value.split("?") ?? [];
}

/** The manage key of what this browser holds, or held last; anybody can have written it. */
export async function heldKey(): Promise<string | undefined> {
  return (await parts())[0];
}

/** What was looked for when that was held, as an address line ("service=BIO&need=step_free"); anybody can have written it. */
export async function heldQuery(): Promise<string> {
  return (await parts())[1] ?? "";
}

/** Lets this browser remember what it holds, and what it was looking for; no script can read it. */
export async function rememberHold(manageKey: string, search: Search): Promise<void> {
  await remember(manageKey + searchQuery(search), maxAgeSeconds);
}

/** Remembers for a moment what a hold became, so that the way back leads to the appointment and books nothing again. */
export async function rememberBooked(manageKey: string): Promise<void> {
  await remember(manageKey, bookedSeconds);
}

async function remember(value: string, maxAge: number): Promise<void> {
  (await cookies()).set(name, value, {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.PUBLIC_URL?.startsWith("https:") ?? false,
    maxAge,
    path: "/",
  });
}
