import type { LiveDay, LiveRow } from "@/lib/visit/live-day";
import type { Queued } from "./expected-wait";

type Here = "arrived" | "called" | "serving";
const isHere = (state: LiveRow["state"]): state is Here =>
  state === "arrived" || state === "called" || state === "serving";

/**
 * A location as far as waits go, from a day as its screens have it: who is in, and what each staffed desk helps with that is
 * in no break. As `findQueue`, but for the order in which people are called: for whoever would come last it does not matter.
 */
export function queueOfDay({ rows, desks }: Pick<LiveDay, "rows" | "desks">): Queued {
  return {
    visits: rows.flatMap(({ id, visitId, state, services, persons, isParked }) =>
      isHere(state) ? [{ visitId: visitId ?? id, services, persons, status: state, isParked }] : [],
    ),
    desks: desks.flatMap(({ helps, isPaused }) => (helps && !isPaused ? [helps] : [])),
  };
}
