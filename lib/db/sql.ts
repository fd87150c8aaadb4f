import { createHash } from "node:crypto";
import type { QueryResultRow } from "pg";
import { pool } from "./pool";
import { retryingConflicts } from "./retry";

/** A statement with its values, as the driver takes it. */
export type Statement = { name: string; text: string; values: unknown[] };

const names = new WeakMap<TemplateStringsArray, { name: string; text: string }>();

/**
 * Writes a statement as a template; every value travels as a parameter.
 *
 * The statement is prepared under a name made of its text, so that each connection plans it once.
 */
export function sql(parts: TemplateStringsArray, ...values: unknown[]): Statement {
  let known = names.get(parts);
  if (!known) {
    const text = parts.reduce((before, part, index) => `${before}$${index}${part}`);
    known = { text, name: createHash("sha1").update(text).digest("hex") };
    names.set(parts, known);
  }
  return { ...known, values };
}

/**
 * Runs one statement on the shared pool and returns its rows.
 *
 * A deadlock or a serialisation failure is run again, a few times: the statement changed nothing.
 *
 * Throws: when the database fails.
 */
export async function rows<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
  return retryingConflicts(async () => (await pool().query<Row>(statement)).rows);
}

/** The first row of a statement that always has one; `run` runs it in a transaction. Throws when it has none. */
export async function row<Row extends QueryResultRow>(statement: Statement, run: typeof rows = rows): Promise<Row> {
  const [first] = await run<Row>(statement);
  if (!first) throw new Error("The statement gave no row where it always gives one.");
  return first;
}
