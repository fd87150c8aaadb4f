import { z } from "@hono/zod-openapi";
import { countField, slugField } from "./fields";

const mostOnPage = 100;

/** How a long list is asked for: so many, after the one that a cursor names. */
export const pagingShape = {
  limit: z.coerce
    .number()
    .pipe(countField(1, mostOnPage))
    .default(mostOnPage)
    .openapi({ type: "integer", format: "int32", minimum: 1, maximum: mostOnPage, description: "How many at most." }),
  cursor: slugField().optional().openapi({ description: "Where the page before this one ended, from its Link." }),
};

type Paging = { limit: number; cursor?: string | undefined };

/**
 * One page of a list, and where the next one is. `nameOf` names an item for the cursor; an item that is gone meanwhile
 * gives the list from its beginning.
 */
export function pageOf<Item>(items: readonly Item[], nameOf: (item: Item) => string, { limit, cursor }: Paging) {
  const from = cursor === undefined ? 0 : items.findIndex((item) => nameOf(item) === cursor) + 1;
  const page = items.slice(from, from + limit);
  const last = page.at(-1);
  return { page, next: last !== undefined && from + limit < items.length ? nameOf(last) : null };
}

/** The header that leads to the next page, with everything else that was asked for. */
export function linkTo(url: string, next: string | null): Record<string, string> {
  if (next === null) return {};
  const { pathname, searchParams } = new URL(url);
  searchParams.set("cursor", next);
  return { Link: `<${pathname}?${searchParams}>; rel="next"` };
}
