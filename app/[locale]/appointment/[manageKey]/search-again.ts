import type { Appointment } from "@/lib/appointment/find-appointment";
import { searchQuery } from "@/lib/search/search-query";

/** The same search as the appointment was, for somebody who wants another one: the query of an address, with its question mark. */
export function searchAgain({ services, people, extraTime }: Appointment): string {
  return searchQuery({
    services,
    persons: Math.max(1, people.length),
    needs: extraTime ? ["extra_time"] : [],
    sort: "wait",
    days: [],
    kinds: [],
  });
}
