import { cookies } from "next/headers";
import type { Answer } from "@/lib/advice/schema";
import { answersSchema, letterSchema } from "@/lib/advice/schema";

const name = "advice";
const maxAgeSeconds = 60 * 60;

/** What somebody answered so far, as far as it can be read; the address never has it. */
export type GivenAnswers = { letter?: "yes" | "no"; rules: Record<string, Answer> };

/**
 * Reads answers from the fields of a form or from the cookie that keeps them.
 *
 * An answer that is missing or is not one is left out.
 */
export function readAnswers(fields: Record<string, unknown>, ruleKeys: readonly string[]): GivenAnswers {
  const rules = ruleKeys.map((key) => answersSchema([key]).safeParse(fields).data ?? {});
  return { letter: letterSchema.safeParse(fields).data?.letter, rules: Object.assign({}, ...rules) };
}

/** What this browser answered in the last hour. */
export async function givenAnswers(ruleKeys: readonly string[]): Promise<GivenAnswers> {
  const kept = (await cookies()).get(name)?.value ?? "";
  return readAnswers(Object.fromEntries(new URLSearchParams(kept)), ruleKeys);
}

/** Lets this browser remember answers for an hour, so that a way back finds them; nothing is kept anywhere else. */
export async function rememberAnswers({ letter, rules }: GivenAnswers): Promise<void> {
  (await cookies()).set(name, new URLSearchParams({ ...(letter && { letter }), ...rules }).toString(), {
    httpOnly: true,
    sameSite: "lax",
    secure: process.env.PUBLIC_URL?.startsWith("https:") ?? false,
    maxAge: maxAgeSeconds,
    path: "/",
  });
}

export async function forgetAnswers(): Promise<void> {
  (await cookies()).delete(name);
}
