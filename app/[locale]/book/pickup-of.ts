import { askedLetters } from "@/app/_cookies/asked-letters";
import { readDraft } from "@/app/_cookies/draft-cookie";
import type { Hold } from "@/lib/appointment/find-hold";
import type { BookingDetails } from "@/lib/appointment/schema";
import type { Pickup } from "@/lib/document/pickup";
import { servicesOf } from "@/lib/service/find-services";
import { byRegister } from "../where/pickup/by-register";
import { searchOf } from "./current-hold";

/**
 * How a hold's people name their documents: by the letters that the register was asked about. Whoever typed another number
 * since is looked for by staff. Undefined when they come for no document.
 */
export async function pickupOf(
  hold: Hold,
  people: BookingDetails["people"],
  sends: boolean,
): Promise<Pickup | undefined> {
  const services = await servicesOf(hold.services);
  if (!services.some((service) => service.needsDocument)) return undefined;
  const [search, draft] = await Promise.all([searchOf(hold), readDraft()]);
  const letters = askedLetters(draft, people.length).map((asked, index) => {
    const key = people[index]?.key;
    return asked && asked.key.kind === key?.kind && asked.key.value === key.value ? asked.letter : null;
  });
  return { letters, sends, byLetter: search.letter !== byRegister };
}
