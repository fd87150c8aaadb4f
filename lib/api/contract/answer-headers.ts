/** The headers of an answer as the contract says them. */
type HeaderText = {
  description: string;
  required: boolean;
  schema: { type: "string"; maxLength: number; pattern: string };
};

const header = (description: string, pattern: string, maxLength: number, required = true): HeaderText => ({
  description,
  required,
  schema: { type: "string", maxLength, pattern },
});

/** What every answer has. */
export const commonHeaders = {
  "API-Version": header("The whole version of this API.", "^[0-9]+\\.[0-9]+\\.[0-9]+$", 20),
  "Access-Control-Allow-Origin": header("Every site may be a client.", "^\\*$", 1),
};

/** What answers have that were counted. */
export const rateHeaders = {
  RateLimit: header(
    "Requests allowed in the present seconds, how many are left, and when it begins anew.",
    "^limit=[0-9]+, remaining=[0-9]+, reset=[0-9]+$",
    80,
  ),
};

export const retryHeaders = {
  "Retry-After": header("After how many seconds to try again.", "^[0-9]+$", 10),
};

export const ownHeaders = {
  ETag: header("The version of what was read.", '^"[^"]*"$', 100),
  Link: header("The next page, where there is one.", '^<[^>]*>; rel="next"$', 2000, false),
  Location: header("Where it can be read.", "^/api/v1/", 200),
};
