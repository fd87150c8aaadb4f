import { describe, expect, test } from "vitest";
import { distanceKm } from "./distance-km";
import { findPlace } from "./find-place";

describe("findPlace", () => {
  test.each(["2611", "2611 AB", "2611ab", " 2611  ab "])("finds the area of %j and keeps only its digits", (text) => {
    expect(findPlace(text)).toEqual({ postcode: "2611", name: "Delft", latitude: 52.007, longitude: 4.356 });
  });

  test.each(["", "0611", "261", "26111", "2611 A", "2611 ABC", "Delft", "B-2611", "2611-AB"])(
    "does not take %j for a Dutch postcode",
    (text) => {
      expect(findPlace(text)).toBeNull();
    },
  );

  test("knows every area from 10 to 99", () => {
    const unknown = Array.from({ length: 90 }, (_, index) => `${index + 10}00`).filter((text) => !findPlace(text));
    expect(unknown).toEqual([]);
  });

  test("has every area within the country", () => {
    for (let digits = 10; digits < 100; digits++) {
      const place = findPlace(`${digits}11`);
      expect(place?.latitude).toBeGreaterThan(50.7);
      expect(place?.latitude).toBeLessThan(53.6);
      expect(place?.longitude).toBeGreaterThan(3.3);
      expect(place?.longitude).toBeLessThan(7.3);
    }
  });
});

describe("distanceKm", () => {
  const amsterdam = { latitude: 52.3728, longitude: 4.8936 };
  const maastricht = { latitude: 50.8514, longitude: 5.691 };

  test("measures Amsterdam to Maastricht as the crow flies", () => {
    expect(distanceKm(amsterdam, maastricht)).toBeCloseTo(178, -0.5);
  });

  test("is the same both ways, and nothing to the point itself", () => {
    expect(distanceKm(maastricht, amsterdam)).toBe(distanceKm(amsterdam, maastricht));
    expect(distanceKm(amsterdam, amsterdam)).toBe(0);
  });

  test("measures one degree of a meridian and half the round of the earth", () => {
    expect(distanceKm({ latitude: 52, longitude: 5 }, { latitude: 53, longitude: 5 })).toBeCloseTo(111.2, 1);
    expect(distanceKm({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 180 })).toBeCloseTo(Math.PI * 6371, 3);
  });
});
