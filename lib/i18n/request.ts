import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { messagesWithStored, refreshServiceWords } from "@/lib/service/service-words";
import { routing } from "./routing";

/** What next-intl needs for each request: the language of the address and its words. */
export default getRequestConfig(async ({ requestLocale }) => {
  const asked = await requestLocale;
  const locale = hasLocale(routing.locales, asked) ? asked : routing.defaultLocale;
  await refreshServiceWords();
  // Times are written in a location's own zone, which every formatter is given; UTC would show at once that one was not.
  return { locale, messages: messagesWithStored(locale), timeZone: "UTC" };
});
