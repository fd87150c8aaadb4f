import map from "@svg-maps/netherlands";
import { describe, expect, test } from "vitest";
import { mapSize, project, type Spot } from "./project";
import { provinceRings } from "./province-rings";
import { provinces } from "./provinces";

/** Whether a spot lies inside an outline: a ray from it crosses the outline an odd number of times. */
function isInside(ring: readonly Spot[], { x, y }: Spot): boolean {
  return ring.reduce((inside, to, index) => {
    const from = ring.at(index - 1) ?? to;
    const crosses = from.y > y !== to.y > y && x < ((to.x - from.x) * (y - from.y)) / (to.y - from.y) + from.x;
    return crosses ? !inside : inside;
  }, false);
}

const shapes = map.locations.map(({ name, path }) => ({ name, rings: provinceRings(path) }));
const provinceAt = (spot: Spot) => shapes.find(({ rings }) => rings.some((ring) => isInside(ring, spot)))?.name;

// Cities of every province, most of them close to its edge: a map shifted by a few kilometres fails.
const cities: [name: string, latitude: number, longitude: number, province: string][] = [
  ["Groningen", 53.2194, 6.5665, "Groningen"],
  ["Ter Apel", 52.8753, 7.0706, "Groningen"],
  ["Leeuwarden", 53.2012, 5.7999, "Friesland"],
  ["Lemmer", 52.8444, 5.7108, "Friesland"],
  ["Assen", 52.9928, 6.5642, "Drenthe"],
  ["Meppel", 52.6957, 6.1944, "Drenthe"],
  ["Zwolle", 52.5168, 6.083, "Overijssel"],
  ["Enschede", 52.2215, 6.8937, "Overijssel"],
  ["Deventer", 52.2661, 6.1552, "Overijssel"],
  ["Lelystad", 52.5185, 5.4714, "Flevoland"],
  ["Almere", 52.3508, 5.2647, "Flevoland"],
  ["Apeldoorn", 52.2112, 5.9699, "Gelderland"],
  ["Nijmegen", 51.8426, 5.8546, "Gelderland"],
  ["Wageningen", 51.9692, 5.6654, "Gelderland"],
  ["Utrecht", 52.0907, 5.1214, "Utrecht"],
  ["Woerden", 52.0852, 4.8836, "Utrecht"],
  ["Amsterdam", 52.3676, 4.9041, "Noord-Holland"],
  ["Haarlem", 52.3874, 4.6462, "Noord-Holland"],
  ["Hilversum", 52.2292, 5.1669, "Noord-Holland"],
  ["Den Helder", 52.9563, 4.7601, "Noord-Holland"],
  ["Den Haag", 52.0705, 4.3007, "Zuid-Holland"],
  ["Rotterdam", 51.9244, 4.4777, "Zuid-Holland"],
  ["Dordrecht", 51.8133, 4.6901, "Zuid-Holland"],
  ["Goes", 51.5045, 3.8888, "Zeeland"],
  ["Vlissingen", 51.4536, 3.5709, "Zeeland"],
  ["Terneuzen", 51.3358, 3.8278, "Zeeland"],
  ["'s-Hertogenbosch", 51.6978, 5.3037, "Noord-Brabant"],
  ["Bergen op Zoom", 51.4946, 4.2872, "Noord-Brabant"],
  ["Eindhoven", 51.4416, 5.4697, "Noord-Brabant"],
  ["Venlo", 51.3704, 6.1724, "Limburg"],
  ["Maastricht", 50.8514, 5.691, "Limburg"],
  ["Vaals", 50.7738, 6.0107, "Limburg"],
];

describe("project", () => {
  test.each(cities)("puts %s in its province", (_name, latitude, longitude, province) => {
    expect(provinceAt(project({ latitude, longitude }))).toBe(province);
  });

  test("puts Maastricht in the south of Limburg", () => {
    const limburg = shapes.find(({ name }) => name === "Limburg")?.rings.flat() ?? [];
    const [top, bottom] = [Math.min(...limburg.map(({ y }) => y)), Math.max(...limburg.map(({ y }) => y))];
    const { y } = project({ latitude: 50.8514, longitude: 5.691 });

    expect((y - top) / (bottom - top)).toBeGreaterThan(0.8);
  });

  test("puts London and Berlin outside the map", () => {
    expect(project({ latitude: 51.5072, longitude: -0.1276 }).x).toBeLessThan(0);
    expect(project({ latitude: 52.52, longitude: 13.405 }).x).toBeGreaterThan(mapSize.width);
  });
});

describe("provinces", () => {
  test("are the twelve, in a quarter of the size of the map they come from", () => {
    expect(provinces).toHaveLength(12);
    expect(provinces.map(({ path }) => path).join("").length).toBeLessThan(66_000 / 4);
  });

  test("still hold their cities", () => {
    const drawn = provinces.map(({ name, path }) => ({ name, rings: provinceRings(path) }));
    const lost = cities.filter(([, latitude, longitude, province]) => {
      const spot = project({ latitude, longitude });
      return drawn.find(({ rings }) => rings.some((ring) => isInside(ring, spot)))?.name !== province;
    });
    expect(lost).toEqual([]);
  });
});

test("provinceRings refuses a path it cannot read", () => {
  expect(() => provinceRings("m 1,2 c 1,2 3,4 5,6 z")).toThrow(/not known here/);
});
