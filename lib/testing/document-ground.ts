import { randomInt } from "node:crypto";
import { registerDocument } from "@/lib/document/register-document";
import type { Registration } from "@/lib/document/registration";
import { readPersonKey } from "@/lib/person-key/person-key";
import type { DateTime } from "@/lib/time";

/** The number of a card that nobody else in these tests, or in the demonstration, has. */
export const cardNumber = () => `IT${randomInt(10_000_000_000, 99_999_999_999)}`;

type Given = Partial<Omit<Registration, "key">> & { locationId: string; vNumber?: string };

/** A card as a scanner registers it: of somebody new, on no shelf, here, unless told otherwise. */
export function registration({ vNumber, ...given }: Given): Registration {
  const key = readPersonKey("v_number", vNumber ?? String(randomInt(6_000_000_000, 9_999_999_999)));
  if (!key) throw new Error(`${vNumber} is no V-number.`);
  return {
    number: cardNumber(),
    key,
    letterReference: `Z1${randomInt(10_000_000, 99_999_999)}`,
    name: "Ada Lovelace",
    shelf: null,
    expectedOn: null,
    takeIn: false,
    author: { id: null, name: "Kim Clerk" },
    ...given,
  };
}

/** A document that lies ready at a location, unless told otherwise; its id. Throws when it is refused. */
export async function createDocument(given: Given, now: DateTime): Promise<string> {
  const outcome = await registerDocument(registration(given), now);
  if (!outcome.ok) throw new Error(`Not registered: ${outcome.reason}.`);
  return outcome.documentId;
}
