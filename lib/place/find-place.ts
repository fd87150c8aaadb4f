import type { Point } from "./distance-km";
import postcodeAreas from "./postcode-areas.json";

/** Where a postcode roughly lies: the middle of the area of its first two digits, and the town nearest to it. */
export type Place = Point & { postcode: string; name: string };

const areas = new Map(postcodeAreas.map((area) => [area.digits, area]));

/**
 * Finds the area of a Dutch postcode; null when the text is no postcode.
 *
 * Takes "2611" and "2611 AB" in any case; only the four digits are kept, since the letters would tell the street.
 * The mean error is 9 km: whoever shows a distance says "about".
 */
export function findPlace(text: string): Place | null {
  const postcode = /^\s*([1-9]\d{3})\s*([a-z]{2})?\s*$/i.exec(text)?.[1];
  const area = postcode && areas.get(postcode.slice(0, 2));
  return area ? { postcode, name: area.place, latitude: area.latitude, longitude: area.longitude } : null;
}
