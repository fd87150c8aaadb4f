/** Why this protocol refuses; the first three are the old planner's own. */
export type ErrorCode =
  | "APT_TAKEN"
  | "SIMILAR_APT_EXISTS"
  | "INVALID_REQUEST"
  | "NOT_FOUND"
  | "TOO_MANY_REQUESTS"
  | "UNAVAILABLE"
  | "INTERNAL_ERROR";

// Keeps a page of another site from running an answer as a script.
const guard = ")]}',\n";

/** After the guard nobody meets another apostrophe: it stands in texts only, which JSON may write by its number. */
const write = (answer: object) => guard + JSON.stringify(answer).replaceAll("'", "\\u0027");

/**
 * An answer with its data as old clients take it apart: they cut it at fixed offsets, split it at the line feed or match
 * its beginning, so every byte before the data stands where it always stood.
 *
 * Source: the planner's protocol, "Framing, to the byte".
 */
export function frame(data: unknown): string {
  return write({ status: "OK", data });
}

/** A refusal, in the same frame. */
export function frameError(errorCode: ErrorCode): string {
  return write({ status: "ERROR", errorCode, data: null });
}
