import { addressLine } from "@/lib/location/address-line";

type Place = {
  street: string | null;
  postcode: string | null;
  city: string;
  latitude: number;
  longitude: number;
};

/** Where a person can see the place on a map and plan the way there; both open on another website. */
export type MapLinks = { map: string; route: string };

const openStreetMap = "https://www.openstreetmap.org";

/**
 * Links to the map of a place and to the way there.
 *
 * By its address, which a map finds to the door; by its coordinates only where the street is not known.
 */
export function mapLinks(place: Place): MapLinks {
  const { latitude, longitude } = place;
  if (place.street) {
    const address = encodeURIComponent(addressLine(place));
    return { map: `${openStreetMap}/search?query=${address}`, route: `${openStreetMap}/directions?to=${address}` };
  }
  return {
    map: `${openStreetMap}/?mlat=${latitude}&mlon=${longitude}#map=15/${latitude}/${longitude}`,
    route: `${openStreetMap}/directions?to=${encodeURIComponent(`${latitude},${longitude}`)}`,
  };
}
