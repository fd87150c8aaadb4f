import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import locations from "./data/locations.json" with { type: "json" };
import { centres } from "./data/places/centres";
import { closedPlaces } from "./data/places/closed";
import { indDesks } from "./data/places/ind-desks";
import { type LocationData, locationsFileSchema } from "./file-schemas";
import type { Mix, OpeningData, PlaceData } from "./place-data";

/** A location of the demonstration: what the file knows and what is added to it. */
export type DemonstrationPlace = PlaceData & { location: LocationData };

/** A place and the id of its row. */
export type SeededPlace = DemonstrationPlace & { id: string };

/** An opening and the id of its row. */
export type SeededOpening = OpeningData & { id: string; locationId: string; services: ServiceKey[] };

function addedTo(location: LocationData): PlaceData {
  const added = [...indDesks, ...centres, ...closedPlaces].find((place) => place.slug === location.slug);
  if (!added) throw new Error(`Nothing is known about the hours of ${location.slug}.`);
  return added;
}

/** Every location of the file, the closed ones too, in the order of the file. */
export const demonstrationPlaces: DemonstrationPlace[] = locationsFileSchema
  .parse(locations)
  .locations.map((location) => ({ ...addedTo(location), location }));

/** The services of a mix, in the order in which people see them. */
export function servicesOfMix(mix: Mix): ServiceKey[] {
  return serviceKeys.filter((key) => mix[key] !== undefined);
}
