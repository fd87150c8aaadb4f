import { getTranslations } from "next-intl/server";
import type { Hold } from "@/lib/appointment/find-hold";
import type { BookingDetails } from "@/lib/appointment/schema";
import { readLetterReference } from "@/lib/document/letter-reference";
import type { Pickup } from "@/lib/document/pickup";
import { whereDocumentsLie } from "@/lib/phone/where-documents-lie";
import { servicesOf } from "@/lib/service/find-services";

/** The field with the reference on the letter of a person. */
export const letterField = (index: number) => `letter.${index}`;

type Read =
  | { ok: true; pickup: Pickup | null }
  | { ok: false; errors: Record<string, string> }
  | { ok: false; errors: Record<string, string>; refusal: "document_elsewhere"; detail: string };

/** Who comes, and which agent books for them. */
type Call = Pick<BookingDetails, "people"> & { author: { id: string; name: string } };

/**
 * Which documents a booking on the line is for, as its form says. Where none lies at the location, the agent hears where they
 * do; unless the letter names this location, then staff look for the document.
 */
export async function pickupOfCall(form: FormData, hold: Hold, { people, author }: Call): Promise<Read> {
  const services = await servicesOf(hold.services);
  if (!services.some(({ needsDocument }) => needsDocument)) return { ok: true, pickup: null };
  const typed = people.map((_, index) =>
    String(form.get(letterField(index)) ?? "")
      .slice(0, 60)
      .trim(),
  );
  const letters = typed.map((text) => readLetterReference(text));
  const wrong = typed.flatMap((text, index) =>
    text && !letters[index] ? [[letterField(index), "letter_format"]] : [],
  );
  if (wrong.length > 0) return { ok: false, errors: Object.fromEntries(wrong) };
  const byLetter = form.get("byLetter") === "yes";
  const lying = byLetter
    ? []
    : await whereDocumentsLie(
        people.map(({ key }) => key),
        author,
      );
  const isElsewhere = people.some((_, person) => {
    const own = lying.filter((document) => document.person === person);
    return own.length > 0 && own.every(({ locationId }) => locationId !== hold.locationId);
  });
  if (!isElsewhere) return { ok: true, pickup: { letters, sends: false, byLetter } };
  const words = await getTranslations("calls");
  const detail = lying
    .map(
      ({ person, place, status }) =>
        `${words("book.person", { number: person + 1 })}: ${place} (${words(`documents.status.${status}`)})`,
    )
    .join("; ");
  return { ok: false, errors: {}, refusal: "document_elsewhere", detail };
}
