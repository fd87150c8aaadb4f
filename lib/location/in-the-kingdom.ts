type Box = { south: number; north: number; west: number; east: number };

/** Degrees around each part of the kingdom, with some sea. */
const parts: readonly Box[] = [
  // The European Netherlands; Aruba, Bonaire and Curaçao; Saba, Sint Eustatius and Sint Maarten.
  { south: 50.7, north: 53.7, west: 3.2, east: 7.3 },
  { south: 11.9, north: 12.7, west: -70.2, east: -68.1 },
  { south: 17.4, north: 18.2, west: -63.4, east: -62.8 },
];

/** Whether a point, in degrees, lies in the kingdom: in Europe or in the Caribbean. */
export function inTheKingdom(latitude: number, longitude: number): boolean {
  return parts.some(
    ({ south, north, west, east }) => latitude >= south && latitude <= north && longitude >= west && longitude <= east,
  );
}
