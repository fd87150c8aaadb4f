type LoggableError = {
  type: string;
  message: string;
  code?: string;
  digest?: string;
  stack?: string;
  cause?: LoggableError;
};

const textAt = (error: Error, key: string): string | undefined => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === "string" ? value : undefined;
};

/**
 * An error as a log may keep it: what it is and where it comes from.
 *
 * Not everything on it: PostgreSQL's `detail` quotes the row that it refused, with somebody's name in it.
 */
export function loggableError(error: unknown): LoggableError {
  if (!(error instanceof Error)) return { type: typeof error, message: String(error) };
  return {
    type: error.name,
    message: error.message,
    code: textAt(error, "code"),
    // Next's number for an error, which the person sees too.
    digest: textAt(error, "digest"),
    stack: error.stack,
    cause: error.cause === undefined ? undefined : loggableError(error.cause),
  };
}
