import { useTranslations } from "next-intl";
import { dayInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { DateTime } from "@/lib/time";
import type { Filter } from "./filters";

/** Says what a filter is, in the words of its field. */
export function useFilterWords(locale: Locale): (filter: Filter) => string {
  const words = useTranslations("where.filters");
  const kinds = useTranslations("location.kind");
  return (filter) => {
    switch (filter.kind) {
      case "day":
        return words(`day.${filter.value}`);
      case "kind":
        return kinds(filter.value);
      case "need":
        return words(`need.${filter.value}`);
      case "before":
        return words("beforeChosen", { date: dayInWords(DateTime.fromISO(filter.value, { zone: "utc" }), locale) });
    }
  };
}
