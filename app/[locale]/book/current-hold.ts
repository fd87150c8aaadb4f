import { heldKey, heldQuery } from "@/app/_cookies/hold-cookie";
import { findHold, type Hold } from "@/lib/appointment/find-hold";
import { parseSearch } from "@/lib/search/parse-search";
import type { Search } from "@/lib/search/schema";
import { personKeyOfServices } from "@/lib/service/person-key-of-services";
import type { PersonKeyKind } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";

/** What this browser holds, or held last, its location as called in a language; null when that is nothing. */
export async function currentHold(language?: string): Promise<Hold | null> {
  const manageKey = await heldKey();
  return manageKey ? findHold(manageKey, DateTime.now(), language) : null;
}

/** The hold that a page was made for, as its form says; its key is a secret that only this browser was given. */
export async function holdOfForm(form: FormData): Promise<Hold | null> {
  return findHold(String(form.get("hold") ?? ""), DateTime.now());
}

/** By which number a hold's services know a person. */
export async function personKeyOf(hold: Hold): Promise<PersonKeyKind> {
  return personKeyOfServices(hold.services);
}

/** What somebody looked for who holds this: what the hold itself says, and beyond that what this browser remembers. */
export async function searchOf(hold: Hold): Promise<Search> {
  const query = new URLSearchParams(await heldQuery());
  const sought = parseSearch(Object.fromEntries([...query.keys()].map((key) => [key, query.getAll(key)])));
  const otherNeeds = sought.needs.filter((need) => need !== "extra_time");
  return {
    ...sought,
    services: hold.services,
    persons: hold.persons,
    needs: hold.extraTime ? [...otherNeeds, "extra_time"] : otherNeeds,
  };
}
