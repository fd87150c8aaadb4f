import { api } from "@/lib/api/app";
import { breachesOf } from "./contract-check";

type Sent = { body?: unknown; secret?: string; headers?: Record<string, string> };

export type ApiAnswer = {
  status: number;
  headers: Headers;
  /** Read from JSON, whatever it is; undefined when there is none. */
  // biome-ignore lint/suspicious/noExplicitAny: a test says itself what it looks for in an answer
  body: any;
  text: string;
};

/** The status and the kind of a refusal; of any other answer the status alone. */
export function problemOf({ status, body }: ApiAnswer): [status: number, kind?: string] {
  return status < 400 ? [status] : [status, String(body.type).split("/").at(-1)];
}

let number = 0;

/** A program, in a network that nobody else is in. Every answer that it gets is held against the contract. */
export class ApiClient {
  readonly address = `10.${++number >> 8}.${number % 256}.1`;

  /** Sends a request; throws when its answer is not as the contract says. A text is sent as it is. */
  async send(method: string, path: string, { body, secret, headers = {} }: Sent = {}): Promise<ApiAnswer> {
    const response = await api.request(`/api/v1${path}`, {
      method,
      headers: {
        "x-client-address": this.address,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...(secret === undefined ? {} : { authorization: `Bearer ${secret}` }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const { pathname } = new URL(`/api/v1${path}`, "http://localhost");
    const breaches =
      method === "OPTIONS"
        ? []
        : breachesOf({ method, pathname, status: response.status, headers: response.headers, text });
    if (breaches.length > 0) throw new Error(`${method} ${path} gave ${response.status}: ${breaches.join("; ")}`);
    const isJson = response.headers.get("content-type")?.endsWith("json") && text !== "";
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : undefined, text };
  }

  get = (path: string, sent?: Sent) => this.send("GET", path, sent);
  post = (path: string, sent?: Sent) => this.send("POST", path, sent);
  patch = (path: string, sent?: Sent) => this.send("PATCH", path, sent);
  delete = (path: string, sent?: Sent) => this.send("DELETE", path, sent);
}
