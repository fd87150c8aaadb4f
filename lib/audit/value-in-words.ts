import { dateInWords, timeInWords, weekdaysInWords } from "@/lib/i18n/date-words";
import { numberInWords } from "@/lib/i18n/number-in-words";
import { type Messages, readMessages } from "@/lib/i18n/read-messages";
import { translator } from "@/lib/i18n/translator";
import { serviceKeys } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import type { AuditLanguage } from "./audit-language";
import type { Leaf } from "./differences";
import { isId } from "./field-in-words";

/** What somebody typed: shown as it is, also when it looks like a word of the product. */
const typed = new Set([
  "name",
  "nameEn",
  "nl",
  "en",
  "note",
  "street",
  "city",
  "slug",
  "plain",
  "example",
  "bring",
  "know",
]);

const zone = "Europe/Amsterdam";
const isDate = (text: string) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(text);
const isMoment = (text: string) => /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}/.test(text);

function dateOf(text: string, { locale }: AuditLanguage): string {
  if (isDate(text)) return dateInWords(DateTime.fromISO(text, { zone: "utc" }), locale);
  const at = DateTime.fromISO(text, { zone });
  return `${dateInWords(at, locale)} ${timeInWords(at, locale)}`;
}

function textInWords(key: string, text: string, language: AuditLanguage): string {
  if (typed.has(key)) return text;
  if (isDate(text) || isMoment(text)) return dateOf(text, language);
  if (isId(text)) return language.names.get(text) ?? "–";
  if (serviceKeys.some((service) => service === text)) return translator(language.locale, "service")(`${text}.name`);
  const words = (readMessages(language.locale).auditField as { value: Messages }).value[text];
  return typeof words === "string" ? words : text;
}

function numberOf(key: string, value: number, { locale }: AuditLanguage): string {
  if (key === "weekdays") return weekdaysInWords(locale)[value - 1]?.long ?? String(value);
  if (key === "feeCents") return `€ ${new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value / 100)}`;
  return numberInWords(value, locale);
}

/** A value that was written down, in words: dates, moments, names for ids, yes and no; nothing is a dash. */
export function valueInWords(key: string, value: Leaf | null, language: AuditLanguage): string {
  if (value === null) return "–";
  if (Array.isArray(value)) return value.map((one) => valueInWords(key, one, language)).join(", ");
  if (typeof value === "boolean") return translator(language.locale, "auditField")(value ? "yes" : "no");
  return typeof value === "number" ? numberOf(key, value, language) : textInWords(key, value, language);
}
