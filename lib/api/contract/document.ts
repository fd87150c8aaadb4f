import { OpenAPIHono } from "@hono/zod-openapi";
import { env } from "@/lib/env";
import { apiVersion } from "../api-version";
import type { Defined } from "../operation";
import { describeOperation } from "./describe-operation";

const tags = [
  { name: "Services", description: "What people can come for." },
  { name: "Locations", description: "Where they can come." },
  { name: "Availability", description: "When, and how long they wait." },
  { name: "Holds", description: "A time kept for minutes." },
  { name: "Documents", description: "Where a document lies that somebody comes to collect." },
  { name: "Appointments", description: "A time booked for people." },
  { name: "Problems", description: "What a refusal means." },
];

const description = `Make, move and cancel appointments at the counter by program.

Find a start in the availability, hold it, and book the hold for its people. Whoever holds is given a secret, and sends it
as a Bearer token; it never stands in an address. A refusal is application/problem+json with a stable type. Instants are UTC.`;

/** The contract of the API: OpenAPI 3.1, made of what checks the requests. `origin` is where it is served. */
export function contractDocument(operations: readonly Defined[], origin: string) {
  const described = new OpenAPIHono();
  const { openAPIRegistry } = described;
  openAPIRegistry.registerComponent("securitySchemes", "secret", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "32 hexadecimal digits",
    description: "The secret of a hold, and of the appointment that it becomes.",
  });
  for (const defined of operations) openAPIRegistry.registerPath(describeOperation(defined));
  return described.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Loketplanner",
      version: apiVersion,
      description,
      contact: { name: "Loketplanner", url: `${origin}/en`, email: env().CONTACT_EMAIL },
      license: { name: "EUPL-1.2", url: "https://joinup.ec.europa.eu/collection/eupl/eupl-text-eupl-12" },
    },
    servers: [{ url: `${origin}/api/v1`, description: "Production", "x-internal": false } as { url: string }],
    tags,
    security: [],
  });
}
