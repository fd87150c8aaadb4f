import type { PoolClient, QueryResultRow } from "pg";
import { pool } from "./pool";
import { retryingConflicts } from "./retry";
import type { rows, Statement } from "./sql";

/** Thrown to leave a transaction with a value, and with nothing done. */
class RolledBack<Value> extends Error {
  constructor(readonly value: Value) {
    super("The transaction was rolled back on purpose.");
  }
}

export type Transaction<Value> = {
  /** Runs a statement in it; the parameter `run` of the operations that take one. */
  run: typeof rows;
  /** Ends it with this outcome and nothing done. */
  rollBack: (value: Value) => never;
};

async function attempt<Value>(client: PoolClient, work: (tx: Transaction<Value>) => Promise<Value>): Promise<Value> {
  const run = async <Row extends QueryResultRow>(statement: Statement) => (await client.query<Row>(statement)).rows;
  const rollBack = (value: Value): never => {
    throw new RolledBack(value);
  };
  await client.query("begin");
  try {
    const value = await work({ run, rollBack });
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback");
    if (error instanceof RolledBack) return error.value;
    throw error;
  }
}

/**
 * Does all of `work` in one transaction, or nothing of it. A deadlock or a serialisation failure runs `work` again, so it
 * must have no other effects.
 *
 * Throws: whatever `work` throws, and when the database fails; nothing is done then.
 */
export async function transaction<Value>(work: (tx: Transaction<Value>) => Promise<Value>): Promise<Value> {
  return retryingConflicts(async () => {
    const client = await pool().connect();
    try {
      const value = await attempt(client, work);
      client.release();
      return value;
    } catch (error) {
      // A connection that may be broken, or in the middle of something, is not used again for a bug or an outage.
      client.release(error instanceof Error);
      throw error;
    }
  });
}
