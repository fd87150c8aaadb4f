import type { Locale as OurLocale } from "./locales";

declare module "next-intl" {
  interface AppConfig {
    Locale: OurLocale;
  }
}
