/** A reason not to start that a person can mend: one sentence, no stack. */
export class StartRefused extends Error {}

/** Stops a start with a sentence that says what to do. */
export function refuseStart(sentence: string): never {
  throw new StartRefused(sentence);
}

/** Says why the process cannot go on, and ends it. */
export function endWith(error: unknown): never {
  const sentence =
    error instanceof StartRefused
      ? error.message
      : `Loketplanner could not start: ${error instanceof Error ? error.message : error}`;
  process.stderr.write(`${sentence}\n`);
  if (!(error instanceof StartRefused) && error instanceof Error) process.stderr.write(`${error.stack}\n`);
  process.exit(1);
}
