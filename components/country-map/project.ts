export type Place = { latitude: number; longitude: number };
export type Spot = { x: number; y: number };

/** The map's own units: its viewBox is "0 0 613 724". */
export const mapSize = { width: 613, height: 724 };

// The drawing is a Mercator projection of the country between its outermost points on land: Sint Anna ter Muiden in
// the west, Bad Nieuweschans in the east, Rottumerplaat in the north and the Limburg hills in the south.
// project.test.ts proves it: cities fall into their provinces.
const west = 3.357962;
const east = 7.227616;
const north = 53.558092;
const south = 50.750384;

/** How far north a latitude lies on a Mercator map, in degrees of longitude. */
function northing(latitude: number): number {
  return (Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) * 180) / Math.PI;
}

/**
 * Where a place lies on the map of the Netherlands.
 *
 * Units: degrees (WGS 84) in, the map's units out, y downwards. A place abroad lies outside the map.
 */
export function project({ latitude, longitude }: Place): Spot {
  return {
    x: ((longitude - west) / (east - west)) * mapSize.width,
    y: ((northing(north) - northing(latitude)) / (northing(north) - northing(south))) * mapSize.height,
  };
}
