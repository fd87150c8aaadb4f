import type { Route } from "next";
import NextLink from "next/link";
import type { ComponentProps } from "react";

type Props = Omit<ComponentProps<typeof NextLink>, "href"> & { href: string };

/**
 * A link to an address that its caller has made, language and all. Nothing is fetched beforehand: a page of times
 * has a hundred of them.
 */
export function PlainLink({ href, ...rest }: Props) {
  // Typed routes know addresses that are written out; this one was put together from a search.
  return <NextLink prefetch={false} {...rest} href={href as Route} />;
}
