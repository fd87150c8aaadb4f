import { z } from "@hono/zod-openapi";

/** Text that a person writes: no control characters, since the database knows no NUL. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const written = /^[^\u0000-\u0008\u000b\u000c\u000e-\u001f]*$/;

/** A well-formed text of at most so many characters. */
export const textField = (most: number, example: string) =>
  z
    .string()
    .max(most)
    .regex(written)
    .refine((text) => text.isWellFormed(), "has half a character in it")
    .openapi({ example });

/** A text in one form, of at most so many characters. */
export const patternField = (pattern: RegExp, most: number, example: string) =>
  z.string().max(most).regex(pattern).openapi({ example });

/** An instant, which every answer gives in UTC. */
export const instantField = () => z.iso.datetime({ offset: true }).max(40).openapi({ example: "2027-03-02T08:00:00Z" });
export const dateField = () => z.iso.date().max(10).openapi({ example: "2027-03-02" });
export const idField = () => z.uuid().max(36).openapi({ example: "4f1c3d1e-6a51-4a53-9d1e-0a2f6c1b7f10" });
export const slugField = () => patternField(/^[a-z0-9-]{1,60}$/, 60, "ind-den-haag");
export const secretField = () => patternField(/^[0-9a-f]{32}$/, 32, "0f1e2d3c4b5a69788796a5b4c3d2e1f0");
export const countField = (least: number, most: number) =>
  z.int32().min(least).max(most).openapi({ type: "integer", format: "int32", minimum: least, maximum: most });

/** A list of at most so many. */
export const listField = <Item extends z.ZodType>(item: Item, most: number) => z.array(item).max(most);

/** An instant as every answer gives it: UTC, to the second. */
export const utc = (instantMs: number) => new Date(instantMs).toISOString().replace(".000Z", "Z");
