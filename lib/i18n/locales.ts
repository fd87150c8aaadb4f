/** The languages of the pages, each with its own name and the direction in which it is written. */
export const locales = {
  nl: { name: "Nederlands", direction: "ltr" },
  en: { name: "English", direction: "ltr" },
} as const satisfies Record<string, { name: string; direction: "ltr" | "rtl" }>;

export type Locale = keyof typeof locales;
export const localeKeys: Locale[] = ["nl", "en"];
