import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { oncePerProcess } from "@/lib/once-per-process";
import type { Locale } from "./locales";

export type Messages = { [key: string]: string | Messages };

const folder = path.join(process.cwd(), "lib", "i18n", "messages");

function readFolder(locale: Locale): Messages {
  const files = readdirSync(path.join(folder, locale)).filter((file) => file.endsWith(".json"));
  return Object.fromEntries(
    files.map((file) => [
      path.basename(file, ".json"),
      JSON.parse(readFileSync(path.join(folder, locale, file), "utf8")),
    ]),
  );
}

/**
 * All words of one language: a file a namespace, `messages/<locale>/<namespace>.json`.
 *
 * Read once for each process; during development at every request.
 */
export function readMessages(locale: Locale): Messages {
  return process.env.NODE_ENV === "production"
    ? oncePerProcess(`messages.${locale}`, () => readFolder(locale))
    : readFolder(locale);
}
