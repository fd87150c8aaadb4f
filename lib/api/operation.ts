import type { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { ProblemType } from "./problem";

type Shape = z.ZodObject;
type Read<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** What is sent back: a body of the declared shape, or nothing, with headers of its own. */
export type Answer = { body?: unknown; headers?: Record<string, string> };

/** One thing that a program can do. What is said here is what the contract says and what is checked. */
export type Operation<Params, Query, Headers, Body> = {
  method: "get" | "post" | "patch" | "delete";
  /** Below /api/v1, with {names} in it. */
  path: string;
  id: string;
  tag: string;
  summary: string;
  description: string;
  /** Whether it needs the secret of what it is about. */
  isSecret?: boolean;
  /** Read by many, and the same for all of them: its bytes are kept for a moment. */
  isPublic?: boolean;
  params?: Params;
  query?: Query;
  headers?: Headers;
  body?: Body;
  answer: {
    status: 200 | 201 | 204;
    description: string;
    schema?: z.ZodType;
    /** JSON, unless told otherwise. */
    contentType?: string;
    /** Headers beside those that every answer has. */
    headers?: readonly ("ETag" | "Link" | "Location")[];
  };
  /** Beside those that every operation may meet. */
  refusals?: readonly ProblemType[];
};

/** What an operation is given: everything read and checked. */
export type Given<Params, Query, Headers, Body> = {
  params: Read<Params>;
  query: Read<Query>;
  headers: Read<Headers>;
  body: Read<Body>;
  /** The secret that was sent; checked in form alone. Empty where none is needed. */
  secret: string;
  /** The address of whoever asks. */
  caller: string;
  context: Context;
};

/** An operation with what it does. */
export type Defined = {
  operation: Operation<Shape | undefined, Shape | undefined, Shape | undefined, z.ZodType | undefined>;
  run: (given: Given<undefined, undefined, undefined, undefined>) => Promise<Answer>;
};

/** Ties what an operation takes to what it does. It returns an answer, or throws a `Problem`. */
export function define<
  Params extends Shape | undefined = undefined,
  Query extends Shape | undefined = undefined,
  Headers extends Shape | undefined = undefined,
  Body extends z.ZodType | undefined = undefined,
>(
  operation: Operation<Params, Query, Headers, Body>,
  run: (given: Given<Params, Query, Headers, Body>) => Promise<Answer>,
): Defined {
  // The one place that calls `run` reads everything by the schemas of the same operation.
  return { operation, run: run as unknown as Defined["run"] };
}
