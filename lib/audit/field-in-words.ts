import { dateInWords } from "@/lib/i18n/date-words";
import { type Messages, readMessages } from "@/lib/i18n/read-messages";
import { translator } from "@/lib/i18n/translator";
import { serviceKeys } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import type { AuditLanguage } from "./audit-language";

/** The parts of a key of several that say something: of an id and a date, or an id and a service, the second. */
const partsOf = (key: string) => {
  const parts = key.split(" ");
  return parts.length > 1 ? parts.filter((part) => !isId(part)) : parts;
};
const isDate = (text: string) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text);
export const isId = (text: string) => /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);

const serviceOf = (text: string) => serviceKeys.find((key) => key === text);

/** The words of a field that is written down; undefined for one that has none. */
function knownField(key: string, locale: AuditLanguage["locale"]): string | undefined {
  const words = (readMessages(locale).auditField as { field: Messages }).field[key];
  return typeof words === "string" ? words : undefined;
}

/** Whether a key of what is written down has no words of its own: it is neither an id, a date, a service nor a place in a list. */
export function isWordless(key: string): boolean {
  return partsOf(key).some(
    (part) => !isId(part) && !isDate(part) && !serviceOf(part) && !/^[0-9]+$/.test(part) && !knownField(part, "nl"),
  );
}

/** A name of a program as the words it is made of: "slotsRemoved" is "slots removed". */
const taken = (key: string) =>
  key
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replaceAll("_", " ")
    .toLowerCase();

function partInWords(part: string, { locale, names }: AuditLanguage): string {
  if (isId(part)) return names.get(part) ?? "";
  if (isDate(part)) return dateInWords(DateTime.fromISO(part, { zone: "utc" }), locale);
  if (serviceOf(part)) return translator(locale, "service")(`${part}.name`);
  return knownField(part, locale) ?? taken(part);
}

/** The way to a value in words: "Totals: start times that go". What is known by an id that has no name is left out. */
export function fieldInWords(path: readonly string[], language: AuditLanguage): string {
  const words = path
    .map((key) =>
      partsOf(key)
        .map((part) => partInWords(part, language))
        .filter(Boolean)
        .join(" "),
    )
    .filter(Boolean)
    .join(": ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
