import { defineRouting } from "next-intl/routing";
import { localeKeys } from "./locales";

/** Every address says its language; Dutch where nothing else is known. No cookie is set for it. */
export const routing = defineRouting({
  locales: localeKeys,
  defaultLocale: "nl",
  localePrefix: "always",
  localeCookie: false,
  // The header of each page offers the other languages; a Link header would repeat secret addresses.
  alternateLinks: false,
});
