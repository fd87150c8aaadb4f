import { createTranslator } from "next-intl";
import { messagesWithStored } from "@/lib/service/service-words";
import type { Locale } from "./locales";

/** Says a message by its key. Throws nothing: a missing one is its key. */
export type Translator = {
  (key: string, values?: Record<string, string | number>): string;
  raw: (key: string) => unknown;
};

/** The words of one namespace in one language, for whoever is no page. */
export function translator(locale: Locale, namespace: string): Translator {
  // The library types each message by a catalogue that it knows at compile time; ours is read from files.
  return createTranslator({ locale, messages: messagesWithStored(locale), namespace }) as unknown as Translator;
}
