import { searchQuery } from "@/lib/search/search-query";
import type { Journey } from "./journey";

/** What a form must carry along, since an action sees no address. */
export function JourneyFields({ locale, search }: Journey) {
  return (
    <>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="search" value={searchQuery(search)} />
    </>
  );
}
