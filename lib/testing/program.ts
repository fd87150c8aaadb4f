import { randomUUID } from "node:crypto";
import type { ServiceKey } from "@/lib/service/schema";

type Wish = { location: string; startsAt: string; service?: ServiceKey };
type Held = { id: string; secret: string; expiresAt: string };

/** How far a program got: what it was told, and what it then has. */
export type Attempt =
  | { outcome: "booked"; id: string; code: string }
  | { outcome: "refused"; status: number; type: string }
  /** No answer came: the server went away, and nobody knows. */
  | { outcome: "unanswered"; held: Held | null };

/** A program that speaks the API from an address of its own, through a proxy that the server trusts. */
export class Program {
  constructor(
    readonly url: string,
    readonly address: string,
  ) {}

  /** Sends one request; the answer's body is JSON, or nothing. */
  async call(method: string, place: string, given: { body?: unknown; headers?: Record<string, string> } = {}) {
    const response = await fetch(`${this.url}${place}`, {
      method,
      headers: {
        "x-forwarded-for": this.address,
        ...(given.body === undefined ? {} : { "content-type": "application/json" }),
        ...given.headers,
      },
      body: given.body === undefined ? null : JSON.stringify(given.body),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: text ? JSON.parse(text) : null };
  }

  async hold({ location, startsAt, service = "DOC" }: Wish) {
    return this.call("POST", "/api/v1/holds", {
      body: { location, services: [service], persons: 1, startsAt, language: "en" },
      headers: { "idempotency-key": randomUUID() },
    });
  }

  async confirm({ id, secret }: Held, vNumber: string) {
    return this.call("POST", "/api/v1/appointments", {
      body: {
        hold: id,
        people: [{ name: `Person ${vNumber}`, key: vNumber }],
        contactKind: "self",
        contactBy: "none",
        language: "en",
      },
      headers: { authorization: `Bearer ${secret}` },
    });
  }

  /** Holds a start and books it at once. */
  async book(wish: Wish, vNumber: string): Promise<Attempt> {
    let held: Held | null = null;
    try {
      const hold = await this.hold(wish);
      if (hold.status !== 201) return { outcome: "refused", status: hold.status, type: hold.body.type };
      held = hold.body as Held;
      const booked = await this.confirm(held, vNumber);
      if (booked.status !== 201) return { outcome: "refused", status: booked.status, type: booked.body.type };
      return { outcome: "booked", id: booked.body.id, code: booked.body.code };
    } catch {
      // The connection broke.
      return { outcome: "unanswered", held };
    }
  }
}
