import { heldKey } from "@/app/_cookies/hold-cookie";
import { findHold, type Hold } from "@/lib/appointment/find-hold";
import type { Search } from "@/lib/search/schema";
import { servicesOf } from "@/lib/service/find-services";
import type { PersonKeyKind } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";

/** What this browser holds, or held last; null when that is nothing. */
export async function currentHold(): Promise<Hold | null> {
  const manageKey = await heldKey();
  return manageKey ? findHold(manageKey, DateTime.now()) : null;
}

/** By which number a hold's services know a person. */
export async function personKeyOf(hold: Hold): Promise<PersonKeyKind> {
  const [service] = await servicesOf(hold.services);
  if (!service) throw new Error("A hold without a service was written.");
  return service.personKey;
}

/** What somebody looked for who holds this, as far as a hold can tell. */
export function searchOf(hold: Hold): Search {
  return {
    services: hold.services,
    persons: hold.persons,
    needs: hold.extraTime ? ["extra_time"] : [],
    sort: "wait",
    days: [],
    kinds: [],
  };
}
