import type { RouteConfig } from "@hono/zod-openapi";
import type { Defined } from "../operation";
import { type ProblemType, problems } from "../problem";
import { problemUri } from "../respond";
import { commonHeaders, ownHeaders, rateHeaders, retryHeaders } from "./answer-headers";
import { problemShape } from "./problem-shape";

/** What any operation may meet. */
const always: ProblemType[] = ["invalid_input", "unauthorized", "too_many_requests", "internal_error", "unavailable"];
const withBody: ProblemType[] = ["body_too_large", "unsupported_media_type"];

const examplesOf = (types: readonly ProblemType[]) =>
  Object.fromEntries(types.map((type) => [type, { value: { type: problemUri(type), ...problems[type] } }]));

function problemResponses(types: readonly ProblemType[]): RouteConfig["responses"] {
  const byStatus = Map.groupBy(new Set(types), (type) => problems[type].status);
  return Object.fromEntries(
    [...byStatus].map(([status, ofStatus]) => [
      status,
      {
        description: ofStatus.map((type) => `\`${type}\`: ${problems[type].title}.`).join(" "),
        headers: {
          ...commonHeaders,
          ...(status < 500 ? rateHeaders : {}),
          ...(status === 429 || status === 503 ? retryHeaders : {}),
        },
        content: { "application/problem+json": { schema: problemShape, examples: examplesOf(ofStatus) } },
      },
    ]),
  );
}

function successResponses({ operation }: Defined): RouteConfig["responses"] {
  const { status, description, schema, contentType = "application/json", headers = [] } = operation.answer;
  const own = Object.fromEntries(headers.map((name) => [name, ownHeaders[name]]));
  const all = { ...commonHeaders, ...rateHeaders, ...own };
  const [type = contentType] = contentType.split(";");
  return {
    [status]: { description, headers: all, ...(schema ? { content: { [type]: { schema } } } : {}) },
    ...(operation.isPublic ? { 304: { description: "It is what you have.", headers: all } } : {}),
  };
}

/** An operation as the contract says it. */
export function describeOperation(defined: Defined): RouteConfig {
  const {
    method,
    path,
    id,
    tag,
    summary,
    description,
    isSecret,
    params,
    query,
    headers,
    body,
    refusals = [],
  } = defined.operation;
  return {
    method,
    path,
    operationId: id,
    tags: [tag],
    summary,
    description,
    // An empty one says that nothing is needed, rather than that nobody thought of it.
    security: isSecret ? [{ secret: [] }] : [{}],
    request: {
      ...(params ? { params } : {}),
      ...(query ? { query } : {}),
      ...(headers ? { headers } : {}),
      ...(body ? { body: { required: true, content: { "application/json": { schema: body } } } } : {}),
    },
    responses: {
      ...successResponses(defined),
      ...problemResponses([...always, ...(body ? withBody : []), ...refusals]),
    },
  };
}
