import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { Defined } from "./operation";
import { type InvalidField, Problem } from "./problem";

const secretPattern = /^Bearer ([0-9a-f]{32})$/;

/** What the sender made up is not repeated at any length, nor with characters that nobody can see. */
const shown = (text: string, most: number) =>
  text
    .slice(0, most)
    .toWellFormed()
    .replace(/\p{Cc}/gu, "\ufffd");

function fieldsOf(error: z.ZodError, place: string): InvalidField[] {
  return error.issues.slice(0, 50).map(({ path, message, code }) => ({
    name: shown([place, ...path].map(String).join("."), 100),
    reason: shown(code === "custom" ? message : `${code}: ${message}`, 300),
  }));
}

function read<Schema extends z.ZodType | undefined>(schema: Schema, given: unknown, place: string) {
  if (!schema) return undefined;
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new Problem("invalid_input", { invalidFields: fieldsOf(parsed.error, place) });
  return parsed.data;
}

/** The parameters of an address; one that may be repeated is a list. */
function queryOf(context: Context, schema: z.ZodObject | undefined): Record<string, unknown> {
  const sent = context.req.queries();
  const shape: Record<string, z.ZodType> = schema?.shape ?? {};
  return Object.fromEntries(
    Object.entries(sent).map(([name, values]) => [
      name,
      isList(shape[name]) ? values : values.length > 1 ? values : values[0],
    ]),
  );
}

/** The headers that an operation asks for; those that are not sent are absent. */
function headersOf({ req }: Context, schema: z.ZodObject | undefined): Record<string, unknown> {
  return Object.fromEntries(Object.keys(schema?.shape ?? {}).map((name) => [name, req.header(name)]));
}

/** Whether a parameter may be repeated. */
function isList(schema: z.core.$ZodType | undefined): boolean {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return isList(schema.def.innerType);
  return schema instanceof z.ZodArray;
}

/** The body of a request, as JSON. Throws the problem with it. */
async function bodyOf(context: Context): Promise<unknown> {
  const type = context.req.header("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw new Problem("unsupported_media_type");
  const text = await context.req.text();
  try {
    return JSON.parse(text);
  } catch {
    // Whoever sent it is told that it is no JSON.
    throw new Problem("invalid_input", { invalidFields: [{ name: "body", reason: "is no JSON" }] });
  }
}

/** The secret that a request brings, empty where none is needed. Throws when it is malformed or missing. */
function secretOf(context: Context, isNeeded: boolean): string {
  if (!isNeeded) return "";
  const secret = context.req.header("authorization")?.match(secretPattern)?.[1];
  if (!secret) throw new Problem("unauthorized");
  return secret;
}

/** Reads everything that an operation takes, in the order in which a sender can mend it. Throws a `Problem`. */
export async function readInput({ operation }: Defined, context: Context) {
  const { params, query, headers, body, isSecret } = operation;
  const secret = secretOf(context, isSecret ?? false);
  if (headers && "If-Match" in headers.shape && !context.req.header("If-Match")) throw new Problem("if_match_missing");
  return {
    secret,
    params: read(params, context.req.param(), "path"),
    query: read(query, queryOf(context, query), "query"),
    headers: read(headers, headersOf(context, headers), "header"),
    body: body ? read(body, await bodyOf(context), "body") : undefined,
  };
}
