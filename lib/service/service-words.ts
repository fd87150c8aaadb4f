import { z } from "zod";
import { rows, sql } from "@/lib/db/sql";
import type { Locale } from "@/lib/i18n/locales";
import { type Messages, readMessages } from "@/lib/i18n/read-messages";
import { oncePerProcess } from "@/lib/once-per-process";
import type { ServiceKey } from "./schema";

/** What people read of a service: its name, what it is in plain words, an example, what to bring and what to know. */
export const serviceWordsSchema = z.object({
  name: z.string(),
  plain: z.string(),
  example: z.string(),
  bring: z.array(z.string()),
  know: z.array(z.string()),
});
export type ServiceWords = z.output<typeof serviceWordsSchema>;
export type WordsByLanguage = { nl: ServiceWords; en: ServiceWords };

const wordsSchema = z.object({ nl: serviceWordsSchema, en: serviceWordsSchema });
type Stored = { service: string; words: WordsByLanguage };

const rememberedMs = 5000;
const memory = () =>
  oncePerProcess("service-words", () => ({ stored: [] as Stored[], atMs: Number.NEGATIVE_INFINITY }));

/** Reads what staff have stored, at most every five seconds; keeps what it knows while the database is away. */
export async function refreshServiceWords(): Promise<void> {
  const known = memory();
  if (performance.now() - known.atMs < rememberedMs) return;
  known.atMs = performance.now();
  try {
    const found = await rows<{ service: string; words: unknown }>(sql`
      select service_key as service, words from service_words`);
    known.stored = found.map(({ service, words }) => ({ service, words: wordsSchema.parse(words) }));
  } catch {
    // The words that the product comes with, or the last ones known, are better than no page.
  }
}

/** Makes this process read the stored words anew at its next page. */
export function forgetServiceWords(): void {
  memory().atMs = Number.NEGATIVE_INFINITY;
}

/** All words of a language, with those of services as far as staff have stored them and this process knows. */
export function messagesWithStored(locale: Locale): Messages {
  const messages = readMessages(locale);
  const { stored } = memory();
  if (stored.length === 0) return messages;
  const own = Object.fromEntries(stored.map(({ service, words }) => [service, words[locale]]));
  // Lists of words stand among the messages too: next-intl hands them out raw.
  return { ...messages, service: { ...(messages.service as Messages), ...(own as unknown as Messages) } };
}

/** What people read of a service now, in both languages, and the version of it; 0 for the words that the product comes with. */
export async function findServiceWords(key: ServiceKey): Promise<{ words: WordsByLanguage; version: number }> {
  const [found] = await rows<{ words: unknown; version: number }>(sql`
    select words, version from service_words where service_key = ${key}`);
  if (found) return { words: wordsSchema.parse(found.words), version: found.version };
  const shipped = (locale: Locale) => (readMessages(locale).service as Messages)[key];
  return { words: wordsSchema.parse({ nl: shipped("nl"), en: shipped("en") }), version: 0 };
}
