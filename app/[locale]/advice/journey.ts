import { hasLocale } from "next-intl";
import type { Locale } from "@/lib/i18n/locales";
import { redirect } from "@/lib/i18n/navigation";
import { routing } from "@/lib/i18n/routing";
import { parseSearch } from "@/lib/search/parse-search";
import type { Search, SearchParams } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { canCombine } from "@/lib/service/can-combine";
import { servicesOf } from "@/lib/service/find-services";

/** Where somebody is in the journey: in which language, and looking for what. */
export type Journey = { locale: Locale; search: Search };

/** Sends somebody back to the start who chose nothing, or services that one visit cannot do; else says what they chose. */
export async function journeyOf(locale: Locale, params: SearchParams): Promise<Journey> {
  const search = parseSearch(params);
  const back = (error: string) => redirect({ href: `/${searchQuery(search, { error })}#error-summary`, locale });

  if (search.services.length === 0) back("nothing_chosen");
  const services = await servicesOf(search.services);
  if (!canCombine(services)) back("not_combined");
  return { locale, search: { ...search, services: services.map((service) => service.key) } };
}

/** The same, from the hidden fields that every form of these pages carries. */
export async function journeyOfForm(form: FormData): Promise<Journey> {
  const locale = form.get("locale");
  const query = new URLSearchParams(String(form.get("search") ?? ""));
  const params = Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)]));
  return journeyOf(hasLocale(routing.locales, locale) ? locale : routing.defaultLocale, params);
}
