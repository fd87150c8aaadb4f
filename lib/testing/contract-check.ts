import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { operations } from "@/lib/api/app";
import { contractDocument } from "@/lib/api/contract/document";

/** A schema in the contract: JSON Schema 2020-12. */
export type ContractSchema = {
  $ref?: string;
  type?: string | string[];
  format?: string;
  pattern?: string;
  enum?: unknown[];
  anyOf?: ContractSchema[];
  items?: ContractSchema;
  properties?: Record<string, ContractSchema>;
  required?: string[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  maxLength?: number;
};

type ContractAnswer = {
  headers?: Record<string, { required?: boolean; schema: ContractSchema }>;
  content?: Record<string, { schema: ContractSchema }>;
};

export type ContractOperation = {
  operationId: string;
  security: Record<string, string[]>[];
  parameters?: { name: string; in: "path" | "query" | "header"; required?: boolean; schema: ContractSchema }[];
  requestBody?: { content: Record<string, { schema: ContractSchema }> };
  responses: Record<string, ContractAnswer>;
};

type Contract = {
  paths: Record<string, Record<string, ContractOperation>>;
  components: { schemas: Record<string, ContractSchema> };
};

// As a client gets it: text, without the types that it was made of.
export const contract: Contract = JSON.parse(JSON.stringify(contractDocument(operations, "https://planner.example")));

const ajv = new Ajv2020({ strict: false, allErrors: true, validateSchema: false });
addFormats(ajv);
ajv.addSchema(contract, "contract");

const validators = new Map<string, ValidateFunction>();

function breachesOfSchema(pointer: readonly string[], value: unknown): string[] {
  const path = pointer.map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1"))).join("/");
  const validate = validators.get(path) ?? ajv.compile({ $ref: `contract#/${path}` });
  validators.set(path, validate);
  return validate(value) ? [] : [`${JSON.stringify(value)?.slice(0, 500)}: ${ajv.errorsText(validate.errors)}`];
}

const patterns = Object.keys(contract.paths).map((path) => ({
  path,
  pattern: new RegExp(`^/api/v1${path.replace(/\{\w+\}/g, "[^/]+")}$`),
}));

export type Exchange = {
  method: string;
  /** The path that was asked, below the origin and without the query. */
  pathname: string;
  status: number;
  headers: Headers;
  text: string;
};

const alwaysThere = ["api-version", "access-control-allow-origin", "x-content-type-options"];

function breachesOfHeaders({ headers }: Exchange, pointer: string[], answer: ContractAnswer): string[] {
  return Object.entries(answer.headers ?? {}).flatMap(([name, { required }]) => {
    const value = headers.get(name);
    if (value === null) return required ? [`${name} is missing`] : [];
    return breachesOfSchema([...pointer, "headers", name, "schema"], value);
  });
}

function breachesOfBody({ method, headers, text }: Exchange, pointer: string[], answer: ContractAnswer): string[] {
  if (method === "HEAD" || !answer.content) return text === "" ? [] : ["there is a body"];
  const [type = ""] = (headers.get("content-type") ?? "").split(";");
  if (!answer.content[type]) return [`the content type is ${type}`];
  const value = type.endsWith("json") ? JSON.parse(text) : text;
  return breachesOfSchema([...pointer, "content", type, "schema"], value);
}

/** What a problem must be wherever it comes from. */
function breachesOfProblem({ method, status, headers, text }: Exchange): string[] {
  if (method === "HEAD") return [];
  if (headers.get("content-type") !== "application/problem+json") return ["a refusal is no problem"];
  const problem = JSON.parse(text);
  return [
    ...breachesOfSchema(["components", "schemas", "Problem"], problem),
    ...(problem.status === status ? [] : [`the problem says ${problem.status}`]),
    ...(headers.get("cache-control") === "no-store" ? [] : ["a refusal may be kept"]),
  ];
}

/** In what an answer is not as the contract says; nothing when it is. */
export function breachesOf(exchange: Exchange): string[] {
  const { method, pathname, status, headers } = exchange;
  const general = [
    ...alwaysThere.filter((name) => !headers.has(name)).map((name) => `${name} is missing`),
    ...(status >= 400 ? breachesOfProblem(exchange) : []),
  ];
  const path = patterns.find(({ pattern }) => pattern.test(pathname))?.path;
  if (path === undefined)
    return [...general, ...([404, 405].includes(status) ? [] : [`${status} where there is nothing`])];
  const operationMethod = method === "HEAD" ? "get" : method.toLowerCase();
  const operation = contract.paths[path]?.[operationMethod];
  if (!operation) return [...general, ...([405, 429].includes(status) ? [] : [`${status} to ${method}`])];

  const answer = operation.responses[status];
  if (!answer) return [...general, `${status} is not in the contract`];
  const pointer = ["paths", path, operationMethod, "responses", String(status)];
  const isSecret = operation.security.some(({ secret }) => secret) || operationMethod !== "get";
  const isKept = headers.get("cache-control") !== "no-store";
  return [
    ...general,
    ...breachesOfHeaders(exchange, pointer, answer),
    ...breachesOfBody(exchange, pointer, answer),
    ...(isSecret && isKept ? ["what is secret may be kept"] : []),
  ];
}
