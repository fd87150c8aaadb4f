import type { rows } from "./sql";
import { transaction } from "./transaction";

/**
 * Does all of `work` in the transaction that `run` belongs to, or without one in a transaction of its own.
 *
 * Throws: as `transaction`.
 */
export async function within<Value>(
  run: typeof rows | undefined,
  work: (run: typeof rows) => Promise<Value>,
): Promise<Value> {
  return run ? work(run) : transaction<Value>((own) => work(own.run));
}
