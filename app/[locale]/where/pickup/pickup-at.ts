import { arrivalsFrom } from "@/lib/document/arrivals-from";
import { pickupPlan } from "@/lib/document/pickup-plan";
import type { Search } from "@/lib/search/schema";
import { servicesOf } from "@/lib/service/find-services";
import type { DateTime } from "@/lib/time";
import { askedWhereabouts } from "./asked-whereabouts";
import { byRegister } from "./by-register";

/** How documents are collected at a location; `hasUnknown` when staff must look for some of them. */
export type PickupAt =
  | { kind: "here"; hasUnknown: boolean }
  /** They are sent there, and can be there from a date on ("YYYY-MM-DD"). */
  | { kind: "sent"; arrivesOn: string; hasUnknown: boolean }
  /** By the location that the letter names: staff look. */
  | { kind: "staff" }
  /** It has not been asked, too long ago, or nothing can be collected now: the question comes first. */
  | { kind: "ask" };

/** How those who look for a time collect their documents at a location; null when they come for none. */
export async function pickupAt(search: Search, location: { id: string }, now: DateTime): Promise<PickupAt | null> {
  const services = await servicesOf(search.services);
  if (!services.some((service) => service.needsDocument)) return null;
  if (search.letter === undefined) return { kind: "ask" };
  if (search.letter !== byRegister) return { kind: "staff" };
  const party = await askedWhereabouts(search.persons, now);
  const { places, waiting, unknown } = pickupPlan(party ?? []);
  if (places.length === 0 || waiting.length > 0) return { kind: "ask" };

  const hasUnknown = unknown.length > 0;
  const fromIds = [...new Set(places.flatMap(({ locations }) => locations.map(({ id }) => id)))];
  if (fromIds.every((id) => id === location.id)) return { kind: "here", hasUnknown };
  const arrivesOn = (await arrivalsFrom(fromIds, now)).get(location.id);
  return arrivesOn ? { kind: "sent", arrivesOn, hasUnknown } : { kind: "here", hasUnknown };
}
