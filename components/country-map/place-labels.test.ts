import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { boxAround, crossesBox } from "./crossings";
import { mergePoints } from "./merge-points";
import { type Placed, placeLabels, type Wish } from "./place-labels";
import { mapSize, project } from "./project";

// Where people go in and around the three towns that lie closest together, and far from them.
const places = [
  { id: "amsterdam", latitude: 52.3557, longitude: 4.833 },
  { id: "gatwickstraat", latitude: 52.387, longitude: 4.787 },
  { id: "expat-amsterdam", latitude: 52.34, longitude: 4.874 },
  { id: "haarlem", latitude: 52.387, longitude: 4.646 },
  { id: "den-haag", latitude: 52.0788, longitude: 4.3232 },
  { id: "expat-den-haag", latitude: 52.077, longitude: 4.316 },
  { id: "rijswijk", latitude: 52.04, longitude: 4.323 },
  { id: "rotterdam", latitude: 51.92, longitude: 4.48 },
  { id: "utrecht", latitude: 52.09, longitude: 5.11 },
  { id: "den-bosch", latitude: 51.689, longitude: 5.281 },
  { id: "magistratenlaan", latitude: 51.687, longitude: 5.289 },
  { id: "brabanthallen", latitude: 51.698, longitude: 5.288 },
  { id: "eindhoven", latitude: 51.439, longitude: 5.481 },
  { id: "wageningen", latitude: 51.985, longitude: 5.663 },
  { id: "nijmegen", latitude: 51.843, longitude: 5.853 },
  { id: "goes", latitude: 51.498, longitude: 3.89 },
  { id: "maastricht", latitude: 50.847, longitude: 5.7 },
  { id: "enschede", latitude: 52.237, longitude: 6.842 },
  { id: "zwolle", latitude: 52.507, longitude: 6.068 },
  { id: "groningen", latitude: 53.215, longitude: 6.564 },
].map((place) => ({ ...place, spot: project(place) }));

const overlap = (one: Placed<Wish>, other: Placed<Wish>) =>
  Math.abs(one.middle.x - other.middle.x) < (one.width + other.width) / 2 &&
  Math.abs(one.middle.y - other.middle.y) < (one.height + other.height) / 2;

const overlaps = (labels: Placed<Wish>[]) =>
  labels.flatMap((one, index) => labels.slice(index + 1).filter((other) => overlap(one, other)));

describe("mergePoints", () => {
  test("makes one of those in the same town and keeps the towns apart", () => {
    const groups = mergePoints(places, 14).map(({ points }) => points.map(({ id }) => id));

    expect(groups).toContainEqual(["amsterdam", "gatwickstraat", "expat-amsterdam"]);
    expect(groups).toContainEqual(["haarlem"]);
    expect(groups).toContainEqual(["den-haag", "expat-den-haag", "rijswijk"]);
    expect(groups).toContainEqual(["rotterdam"]);
    expect(groups).toContainEqual(["den-bosch", "magistratenlaan", "brabanthallen"]);
  });

  test("joins two groups when a point lies between them", () => {
    const at = (id: string, x: number) => ({ id, spot: { x, y: 0 } });
    const groups = mergePoints([at("left", 0), at("right", 18), at("far", 90), at("between", 9)], 10);

    expect(groups.map(({ points }) => points.map(({ id }) => id))).toEqual([["left", "between", "right"], ["far"]]);
  });
});

describe("placeLabels", () => {
  // "8 d", and the longer "14 dagen".
  test.each([80, 140])("covers nothing with every place that people go to, in labels of %i units", (width) => {
    const labels = placeLabels(
      mergePoints(places, 14).map(({ spot, points }) => ({
        spot,
        width: points.length > 1 ? width + 45 : width,
        height: 48,
      })),
      mapSize,
    );
    const hidden = labels.filter((label) =>
      labels.some(
        (other) =>
          other !== label && crossesBox({ from: label.spot, to: label.middle }, boxAround(other.middle, other)),
      ),
    );

    expect(overlaps(labels)).toEqual([]);
    expect(hidden).toEqual([]);
    // None gave up and stands over its own spot.
    expect(labels.filter(({ middle, spot }) => middle === spot)).toEqual([]);
  });

  test("never covers a label with another, wherever the spots are, as long as there is room", () => {
    const spot = fc.record({ x: fc.integer({ min: 60, max: 550 }), y: fc.integer({ min: 60, max: 660 }) });
    fc.assert(
      fc.property(fc.uniqueArray(spot, { maxLength: 14, selector: ({ x, y }) => `${x} ${y}` }), (spots) => {
        const labels = placeLabels(
          spots.map((one) => ({ spot: one, width: 80, height: 40 })),
          mapSize,
        );
        const placed = labels.filter(({ middle, spot }) => middle !== spot);

        expect(overlaps(placed)).toEqual([]);
        expect(
          placed.every(({ middle }) => middle.x >= 40 && middle.x <= 573 && middle.y >= 20 && middle.y <= 704),
        ).toBe(true);
      }),
    );
  });
});
