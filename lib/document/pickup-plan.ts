import type { LetterDocument } from "./letter-document";
import type { Whereabouts } from "./whereabouts-of";

/** People whose documents lie at the same location, or the same locations. */
export type PickupPlace = {
  /** Most have one; a letter may be about documents in several places. */
  locations: LetterDocument["location"][];
  /** Which of the people, from 0 on. */
  people: number[];
};

/** How a party can collect its documents. */
export type PickupPlan = {
  /** Where what is ready lies, the place of most people first. */
  places: PickupPlace[];
  /** Whom the register does not know by what they gave. */
  unknown: number[];
  /** Who cannot collect now. */
  waiting: number[];
};

const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);

function locationsOf(documents: readonly LetterDocument[]): LetterDocument["location"][] {
  return [...new Map(documents.map(({ location }) => [location.id, location])).values()].sort(byId);
}

/** Puts the people of a party together by where their documents lie. Pure: it asks nothing. */
export function pickupPlan(party: readonly Whereabouts[]): PickupPlan {
  const places = new Map<string, PickupPlace>();
  for (const [index, whereabouts] of party.entries()) {
    if (whereabouts.kind !== "ready") continue;
    const locations = locationsOf(whereabouts.documents);
    const name = locations.map(({ id }) => id).join();
    const place = places.get(name) ?? { locations, people: [] };
    place.people.push(index);
    places.set(name, place);
  }
  const indexesOf = (matches: (whereabouts: Whereabouts) => boolean) =>
    party.flatMap((whereabouts, index) => (matches(whereabouts) ? [index] : []));
  return {
    places: [...places.values()].sort((one, other) => other.people.length - one.people.length),
    unknown: indexesOf(({ kind }) => kind === "unknown"),
    waiting: indexesOf(({ kind }) => kind !== "ready" && kind !== "unknown"),
  };
}
