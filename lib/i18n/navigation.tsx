import type { Route } from "next";
import { redirect as redirectTo } from "next/navigation";
import { useLocale } from "next-intl";
import type { ComponentProps } from "react";

// Written here and not taken from next-intl: its links are client components, and bring the router's script to pages
// that need none.

type Target = { href: string; locale: string };

/** The address of a page in a language: "/?service=BIO" is "/nl?service=BIO". */
export function getPathname({ href, locale }: Target): string {
  return `/${locale}${href.replace(/^\/(?=$|[?#])/, "")}`;
}

/** Sends somebody on to a page, in a language. */
export function redirect(target: Target, type?: "push" | "replace"): never {
  // Typed routes know addresses that are written out; this one was put together.
  return redirectTo(getPathname(target) as Route, type);
}

/**
 * A link to another page that keeps the language. It loads that page whole, as every browser can, so it costs no script;
 * where a page changes in place, `PlainLink` is for that.
 */
export function Link({ href, ...rest }: ComponentProps<"a"> & { href: string }) {
  const locale = useLocale();
  return <a {...rest} href={getPathname({ href, locale })} />;
}
