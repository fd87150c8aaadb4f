import { describe, expect, test } from "vitest";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import type { ServiceKey } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";
import { rankLocations } from "./rank-locations";
import type { WaitingTime } from "./waiting-times";

const today = DateTime.fromISO("2027-03-01T00:00", { zone: "Europe/Amsterdam" });
const delft = { latitude: 52.007, longitude: 4.356 };

const offers = (...keys: ServiceKey[]) => keys.map((key) => ({ key, condition: null }));

/** A location in Zwolle, 128 km from Delft, that does documents and biometrics. */
function place(slug: string, given: Partial<Location> = {}): Location {
  return {
    id: slug,
    slug,
    oapKey: slug,
    horizonDays: 60,
    leadMinutes: 0,
    kind: "ind_desk",
    name: `IND ${slug}`,
    street: null,
    postcode: null,
    city: "Zwolle",
    latitude: 52.507,
    longitude: 6.068,
    addressVerified: true,
    timeZone: "Europe/Amsterdam",
    admission: "everyone",
    admissionNote: null,
    note: null,
    feeCents: 0,
    bookedElsewhereUrl: null,
    accessNeeds: [],
    active: true,
    openUntil: null,
    openUntilReason: null,
    services: offers("DOC", "BIO"),
    openings: [],
    otherOpenings: [],
    ...given,
  };
}

const inDenHaag = { latitude: 52.0788, longitude: 4.3232 };

function wait(slug: string, firstDays: number | null, thirdDays = firstDays): WaitingTime {
  const at = (days: number | null) => (days === null ? null : today.plus({ days, hours: 9 }));
  return { locationId: slug, first: at(firstDays), third: at(thirdDays), firstDays, thirdDays };
}

function search(given: Partial<Search> = {}): Search {
  return { services: ["BIO"], persons: 1, needs: [], sort: "wait", days: [], kinds: [], ...given };
}

type Given = Partial<Parameters<typeof rankLocations>[0]> & { waits: WaitingTime[] };

/** What the list would show: the usable slugs in order, and the others with their reason. */
function ranked({ waits, anyWaits = waits, ...given }: Given) {
  const locations = given.locations ?? waits.map(({ locationId }) => place(locationId));
  const result = rankLocations({ search: search(), from: null, ...given, locations, waits, anyWaits });
  return {
    usable: result.usable.map(({ location }) => location.slug),
    unusable: Object.fromEntries(result.unusable.map(({ location, reason }) => [location.slug, reason])),
  };
}

describe("the order", () => {
  test("is that of the first start, then of the third, then of the name", () => {
    const waits = [wait("d", 5), wait("c", 2, 9), wait("b", 2, 3), wait("a", 2, 9)];
    expect(ranked({ waits }).usable).toEqual(["b", "a", "c", "d"]);
  });

  test("puts a place with a third start before one that has only a first", () => {
    const only = { ...wait("a", 2), third: null, thirdDays: null };
    expect(ranked({ waits: [only, wait("b", 2, 40)] }).usable).toEqual(["b", "a"]);
  });

  test("is that of the distance when it was asked for, as far as there is a place to measure from", () => {
    const locations = [place("far"), place("near", inDenHaag)];
    const waits = [wait("far", 1), wait("near", 30)];
    const byDistance = search({ sort: "distance" });
    expect(ranked({ locations, waits, search: byDistance, from: delft }).usable).toEqual(["near", "far"]);
    expect(ranked({ locations, waits, search: byDistance, from: null }).usable).toEqual(["far", "near"]);
  });

  test("weighs a day of waiting as eight kilometres when both count", () => {
    // 128 km against 8 km: fifteen days of waiting.
    const locations = [place("far"), place("near", inDenHaag)];
    const blended = (days: number) =>
      ranked({
        locations,
        waits: [wait("far", 1), wait("near", days)],
        search: search({ sort: "blend" }),
        from: delft,
      }).usable;
    expect(blended(15)).toEqual(["near", "far"]);
    expect(blended(18)).toEqual(["far", "near"]);
  });

  test("tells the distance from the place that was given", () => {
    const { usable } = rankLocations({
      locations: [place("near", inDenHaag)],
      waits: [wait("near", 1)],
      anyWaits: [],
      search: search(),
      from: delft,
    });
    expect(usable[0]?.distance).toBeCloseTo(8.3, 0);
  });
});

describe("what cannot be chosen", () => {
  test("is what is closed, does not do it, is booked elsewhere, lacks a need or is of another kind", () => {
    const locations = [
      place("open", { accessNeeds: ["step_free"] }),
      place("shut", { active: false, accessNeeds: ["step_free"] }),
      place("other", { services: offers("DOC"), accessNeeds: ["step_free"] }),
      place("elsewhere", { bookedElsewhereUrl: "https://example.org", accessNeeds: ["step_free"] }),
      place("stairs"),
      place("expat", { kind: "expat_centre", accessNeeds: ["step_free"] }),
    ];
    const result = ranked({
      locations,
      waits: locations.map(({ slug }) => wait(slug, 3)),
      search: search({ needs: ["step_free", "extra_time"], kinds: ["ind_desk", "service_point"] }),
    });
    expect(result).toEqual({
      usable: ["open"],
      unusable: {
        shut: "closed",
        other: "not_offered",
        elsewhere: "booked_elsewhere",
        stairs: "need_not_met",
        expat: "other_kind",
      },
    });
  });

  test("tells which needs are not met", () => {
    const { unusable } = rankLocations({
      locations: [place("a", { accessNeeds: ["interpreter"] })],
      waits: [wait("a", 1)],
      anyWaits: [],
      search: search({ needs: ["interpreter", "step_free", "extra_time"] }),
      from: null,
    });
    expect(unusable[0]?.missingNeeds).toEqual(["step_free"]);
  });

  test("tells a filter that is too narrow from a place that is full", () => {
    const waits = [wait("a", null)];
    const narrowed = (given: Partial<Search>, firstDays: number | null) =>
      ranked({ waits, anyWaits: [wait("a", firstDays)], search: search(given) }).unusable.a;

    expect(narrowed({ days: ["saturday"] }, 3)).toBe("no_time_on_days");
    expect(narrowed({ before: "2027-03-04" }, 3)).toBe("no_time_before");
    expect(narrowed({ before: "2027-03-04", days: ["saturday"] }, 3)).toBe("no_time_before");
    expect(narrowed({ before: "2027-03-05", days: ["saturday"] }, 3)).toBe("no_time_on_days");
    expect(narrowed({ before: "2027-03-04", days: ["saturday"] }, null)).toBe("no_time");
  });

  test("tells a place that does not do both in one visit from one that is full", () => {
    const opening = { weekdays: [1], opensAt: "09:00", closesAt: "17:00", kind: "weekday" as const };
    const both = search({ services: ["BIO", "DOC"] });
    const at = (openings: Location["openings"]) =>
      ranked({ locations: [place("a", { openings })], waits: [wait("a", null)], search: both }).unusable.a;

    expect(
      at([
        { ...opening, services: ["BIO"] },
        { ...opening, services: ["DOC"] },
      ]),
    ).toBe("not_together");
    expect(at([{ ...opening, services: ["DOC", "VAA", "BIO"] }])).toBe("no_time");
    expect(at([])).toBe("no_time");
  });

  test("stands in the order of what can be done about it, and by name", () => {
    const locations = [place("z", { active: false }), place("y"), place("b"), place("a")];
    const { unusable } = rankLocations({
      locations,
      waits: [],
      anyWaits: [wait("y", 2)],
      search: search({ days: ["evening"] }),
      from: null,
    });
    expect(unusable.map(({ location }) => location.slug)).toEqual(["y", "a", "b", "z"]);
  });
});

describe("the letter", () => {
  const waits = [wait("a", 1), wait("b", 9)];

  test("leaves only the counter that it names, for whoever collects a document", () => {
    expect(ranked({ waits, search: search({ services: ["DOC"], letter: "b" }) })).toEqual({
      usable: ["b"],
      unusable: { a: "not_in_letter" },
    });
  });

  test("wins from the kind of place that was asked for", () => {
    const result = ranked({ waits, search: search({ services: ["DOC"], letter: "b", kinds: ["campus"] }) });
    expect(result.usable).toEqual(["b"]);
  });

  test("puts the counter that it names on top, also when it cannot be chosen", () => {
    const locations = [place("a"), place("b", { active: false })];
    const { usable, unusable } = rankLocations({
      locations,
      waits,
      anyWaits: waits,
      search: search({ services: ["DOC"], letter: "b" }),
      from: null,
    });
    expect(usable).toEqual([]);
    expect(unusable.map(({ location, reason, isNamed }) => [location.slug, reason, isNamed])).toEqual([
      ["b", "closed", true],
      ["a", "not_in_letter", false],
    ]);
  });

  test("decides nothing when it is not known, names no counter, or nothing is collected", () => {
    for (const letter of ["unknown", "nowhere"]) {
      expect(ranked({ waits, search: search({ services: ["DOC"], letter }) }).usable).toEqual(["a", "b"]);
    }
    expect(ranked({ waits, search: search({ services: ["BIO"], letter: "b" }) }).usable).toEqual(["a", "b"]);
  });
});
