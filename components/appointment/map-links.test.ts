import { describe, expect, test } from "vitest";
import { addressLine } from "@/lib/location/address-line";
import { mapLinks } from "./map-links";

const zwolle = {
  street: "Zuiderzeelaan 43",
  postcode: "8017 JV",
  city: "Zwolle",
  latitude: 52.507,
  longitude: 6.068,
};

describe("addressLine", () => {
  test.each([
    [zwolle, "Zuiderzeelaan 43, 8017 JV Zwolle"],
    [{ street: "Leeghwaterlaan 14", postcode: null, city: "'s-Hertogenbosch" }, "Leeghwaterlaan 14, 's-Hertogenbosch"],
    [{ street: null, postcode: null, city: "Haarlem" }, "Haarlem"],
  ])("writes what is known on one line", (place, line) => {
    expect(addressLine(place)).toBe(line);
  });
});

describe("mapLinks", () => {
  test("asks the map for the address, so that it finds the door", () => {
    const { map, route } = mapLinks(zwolle);

    expect(new URL(map).searchParams.get("query")).toBe("Zuiderzeelaan 43, 8017 JV Zwolle");
    expect(new URL(route).searchParams.get("to")).toBe("Zuiderzeelaan 43, 8017 JV Zwolle");
  });

  test("falls back on the coordinates where the street is not known", () => {
    const { map, route } = mapLinks({ ...zwolle, street: null });

    expect(map).toBe("https://www.openstreetmap.org/?mlat=52.507&mlon=6.068#map=15/52.507/6.068");
    expect(new URL(route).searchParams.get("to")).toBe("52.507,6.068");
  });

  test("keeps signs of an address from becoming part of the link", () => {
    const { map } = mapLinks({ ...zwolle, street: "Kade 1 & 2 #b" });

    expect(new URL(map).searchParams.get("query")).toBe("Kade 1 & 2 #b, 8017 JV Zwolle");
    expect(new URL(map).hash).toBe("");
  });
});
