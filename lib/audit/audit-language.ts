import type { Locale } from "@/lib/i18n/locales";

/** In which language the audit is read, and what things that it knows by an id are called. */
export type AuditLanguage = { locale: Locale; names: ReadonlyMap<string, string> };
