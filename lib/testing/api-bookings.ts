import type { ApiClient } from "./api-client";
import { createLocation, createSession } from "./factories";

/** When a place of these tests opens, and an hour later. */
export const startsAt = "2027-03-03T08:00:00Z";
export const later = "2027-03-03T09:00:00Z";
/** The id of nothing. */
export const unknownId = "00000000-0000-4000-8000-000000000000";

let number = 0;

/** A V-number that nobody else has. */
export const newVNumber = () => String(6_000_000_000 + ++number);

/** A key for a request to hold that was never made before. */
export const newKey = () => ({ "Idempotency-Key": `key-number-${++number}` });

/** A location with two hours of ten-minute slots; its slug. */
export async function createPlace(capacity = 1, given: Parameters<typeof createLocation>[0] = {}): Promise<string> {
  const { id, slug } = await createLocation(given);
  await createSession({ locationId: id, startsAt, slots: 12, capacity });
  return slug;
}

type Given = { services?: string[]; persons?: number; at?: string };

/** What a program sends to hold a time for biometrics, unless told otherwise. */
export const holdOf = (location: string, { services = ["BIO"], persons = 1, at = startsAt }: Given = {}) => ({
  location,
  services,
  persons,
  startsAt: at,
});

/** What a program sends to book a hold for people with these numbers, who leave no contact. */
export const bookingOf = (hold: string, keys: readonly string[]) => ({
  hold,
  people: keys.map((key, index) => ({ name: `Person ${index}`, key })),
  contactKind: "self",
  contactBy: "none",
  language: "nl",
});

/** Holds a time by the API. */
export async function newHold(program: ApiClient, location: string, given: Given = {}) {
  const { body } = await program.post("/holds", { headers: newKey(), body: holdOf(location, given) });
  return { id: String(body.id), secret: String(body.secret), path: `/holds/${body.id}` };
}

/** Holds and books by the API; what was answered, with the secret, its path and the header that a change sends. */
export async function newAppointment(program: ApiClient, location: string, given: Given & { keys?: string[] } = {}) {
  const { keys = [newVNumber()] } = given;
  const { id, secret } = await newHold(program, location, { persons: keys.length, ...given });
  const { body, headers } = await program.post("/appointments", { secret, body: bookingOf(id, keys) });
  const seen = { "If-Match": headers.get("etag") ?? "" };
  return { ...body, secret, path: `/appointments/${body.id}`, seen };
}
