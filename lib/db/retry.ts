import { setTimeout as wait } from "node:timers/promises";

const deadlockDetected = "40P01";
const serializationFailure = "40001";
const tries = 6;

/** Whether the database undid a statement only because a rival was in the way. */
export function isConflict(error: unknown): boolean {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return code === deadlockDetected || code === serializationFailure;
}

/**
 * Runs `work` again when the database undid it for a deadlock or a serialisation failure.
 *
 * `work` must be one statement or one whole transaction: after such a failure nothing of it is left.
 *
 * Units: at most 6 tries, with a growing random pause of up to 160 ms between them.
 * Throws: the last conflict, or any other error at once.
 */
export async function retryingConflicts<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt === tries || !isConflict(error)) throw error;
      await wait(Math.random() * 5 * 2 ** attempt);
    }
  }
}
