import { beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db } from "@/lib/db/client";
import { ApiClient } from "@/lib/testing/api-client";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";

const startMs = DateTime.fromISO("2027-03-01T06:00:00Z").toMillis();

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(startMs);
});

/** A location that has no times, one with a Saturday, and one with an evening, by name. */
const place = { closed: "", saturday: "", evening: "" };

beforeAll(async () => {
  const [closed, saturday, evening] = [
    await createLocation({ services: ["TKV"], active: false }),
    await createLocation({ services: ["BIO", "VAA"] }),
    await createLocation({ services: ["BIO", "OEK"] }),
  ];
  Object.assign(place, { closed: closed.slug, saturday: saturday.slug, evening: evening.slug });
  await db.location.update({ where: { id: closed.id }, data: { name: "Aardenburg" } });
  await db.location.update({
    where: { id: saturday.id },
    data: { name: "Breda", kind: "expat_centre", accessNeeds: ["step_free"], latitude: 51.6, longitude: 4.8 },
  });
  await db.location.update({ where: { id: evening.id }, data: { name: "Coevorden", latitude: 52.7, longitude: 6.7 } });
  const openings = [
    { locationId: saturday.id, startsAt: "2027-03-06T10:00:00+01:00", slots: 4, kind: "saturday" as const },
    // The clocks go forward in the night after it.
    { locationId: saturday.id, startsAt: "2027-03-27T10:00:00+01:00", slots: 1, kind: "saturday" as const },
    { locationId: saturday.id, startsAt: "2027-03-29T10:00:00+02:00", slots: 1 },
    { locationId: evening.id, startsAt: "2027-03-03T19:00:00+01:00", slots: 3, kind: "evening" as const },
  ];
  for (const opening of openings) {
    await createSession({ services: opening.locationId === saturday.id ? ["BIO", "VAA"] : ["BIO", "OEK"], ...opening });
  }
});

describe("GET /locations", () => {
  const slugs = ({ body }: { body: { items: { slug: string }[] } }) => body.items.map(({ slug }) => slug);

  test("lists every place by name, the closed ones too", async () => {
    const answer = await new ApiClient().get("/locations");
    expect(slugs(answer)).toEqual([place.closed, place.saturday, place.evening]);
    expect(answer.body.items[0]).toMatchObject({ name: "Aardenburg", active: false, services: [{ key: "TKV" }] });
    // Nothing of the database's own.
    expect(answer.text).not.toMatch(/oapKey|[0-9a-f]{8}-[0-9a-f]{4}-/);
  });

  test.each([
    ["service=BIO", ["saturday", "evening"]],
    ["kind=expat_centre", ["saturday"]],
    ["service=OEK&kind=expat_centre", []],
  ] as const)("with %s lists only those", async (query, names) => {
    expect(slugs(await new ApiClient().get(`/locations?${query}`))).toEqual(names.map((name) => place[name]));
  });

  test("goes page by page, with everything else that was asked for", async () => {
    const program = new ApiClient();
    const first = await program.get("/locations?service=BIO&limit=1");
    const [, next = ""] = /^<\/api\/v1(.+)>; rel="next"$/.exec(first.headers.get("link") ?? "") ?? [];
    const second = await program.get(next);
    expect([...slugs(first), ...slugs(second)]).toEqual([place.saturday, place.evening]);
    expect(second.headers.get("link")).toBeNull();
  });

  test.each(["limit=0", "limit=101", "limit=1e9", "limit=x", "limit=1&limit=2", "cursor=%00", "page=2"])(
    "refuses %s",
    async (query) => {
      expect((await new ApiClient().get(`/locations?${query}`)).status).toBe(400);
    },
  );

  test("gives one by its slug, and nothing by another", async () => {
    const program = new ApiClient();
    expect((await program.get(`/locations/${place.evening}`)).body.name).toBe("Coevorden");
    expect((await program.get("/locations/nowhere")).status).toBe(404);
  });
});

describe("GET /waiting-times", () => {
  test("ranks the places that can be chosen, then gives the others with the reason", async () => {
    const { body } = await new ApiClient().get("/waiting-times?service=BIO");
    expect(body.items).toMatchObject([
      {
        location: place.evening,
        usable: true,
        reason: null,
        first: { startsAt: "2027-03-03T18:00:00Z", days: 2 },
        third: { startsAt: "2027-03-03T18:20:00Z", days: 2 },
      },
      { location: place.saturday, usable: true, first: { startsAt: "2027-03-06T09:00:00Z", days: 5 } },
      { location: place.closed, usable: false, reason: "closed", first: null },
    ]);
  });

  test.each([
    ["service=BIO&day=saturday", "evening", "no_time_on_days"],
    ["service=BIO&before=2027-03-05", "saturday", "no_time_before"],
    ["service=BIO&need=step_free", "evening", "need_not_met"],
    ["service=BIO&kind=expat_centre", "evening", "other_kind"],
    ["service=OEK", "saturday", "not_offered"],
    ["service=BIO&persons=4", "evening", "no_time"],
  ] as const)("with %s says why %s cannot be chosen", async (query, name, reason) => {
    const { body } = await new ApiClient().get(`/waiting-times?${query}`);
    const found = body.items.find(({ location }: { location: string }) => location === place[name]);
    expect(found).toMatchObject({ usable: false, reason });
  });

  test("measures distances from a postcode and sorts by them", async () => {
    const { body } = await new ApiClient().get("/waiting-times?service=BIO&postcode=4811AB&sort=distance");
    expect(body.items[0].location).toBe(place.saturday);
    expect(body.items[0].distanceKm).toBeLessThan(body.items[1].distanceKm);
  });

  test.each(["", "service=XYZ", "service=BIO&persons=13", "service=BIO&postcode=0000", "service=BIO&service=OEK"])(
    "refuses %s",
    async (query) => {
      expect((await new ApiClient().get(`/waiting-times?${query}`)).status).toBe(400);
    },
  );

  test("goes page by page", async () => {
    const program = new ApiClient();
    const first = await program.get("/waiting-times?service=BIO&limit=2");
    const [, next = ""] = /^<\/api\/v1(.+)>; rel="next"$/.exec(first.headers.get("link") ?? "") ?? [];
    expect((await program.get(next)).body.items).toMatchObject([{ location: place.closed }]);
  });
});

describe("GET /availability", () => {
  const days = async (query: string) => (await new ApiClient().get(`/availability?${query}`)).body;

  test("gives every start of the whole country in UTC, by the location's own date", async () => {
    expect(await days("service=BIO")).toEqual({
      minutes: 10,
      items: [
        {
          location: place.saturday,
          date: "2027-03-06",
          starts: ["2027-03-06T09:00:00Z", "2027-03-06T09:10:00Z", "2027-03-06T09:20:00Z", "2027-03-06T09:30:00Z"],
        },
        { location: place.saturday, date: "2027-03-27", starts: ["2027-03-27T09:00:00Z"] },
        { location: place.saturday, date: "2027-03-29", starts: ["2027-03-29T08:00:00Z"] },
        {
          location: place.evening,
          date: "2027-03-03",
          starts: ["2027-03-03T18:00:00Z", "2027-03-03T18:10:00Z", "2027-03-03T18:20:00Z"],
        },
      ],
    });
  });

  test.each([
    ["service=BIO&day=evening", ["2027-03-03"]],
    ["service=BIO&day=evening&day=saturday&before=2027-03-10", ["2027-03-06", "2027-03-03"]],
    ["service=BIO&from=2027-03-27", ["2027-03-27", "2027-03-29"]],
    ["service=BIO&from=2027-03-06&before=2027-03-27", ["2027-03-06"]],
    ["service=BIO&need=step_free&before=2027-03-07", ["2027-03-06"]],
    ["service=BIO&kind=ind_desk", ["2027-03-03"]],
    ["service=BIO&service=VAA", ["2027-03-06"]],
    ["service=BIO&persons=4", ["2027-03-06"]],
    ["service=BIO&persons=5", []],
    ["service=TKV", []],
  ])("with %s gives only those days", async (query, dates) => {
    expect((await days(query)).items.map(({ date }: { date: string }) => date)).toEqual(dates);
  });

  test("gives one location's, and none of one that is not there", async () => {
    const [one, other] = [await days(`service=BIO&location=${place.evening}`), await days("service=BIO&location=x")];
    expect(one.items).toHaveLength(1);
    expect(other.items).toEqual([]);
  });

  test("gives a group only starts at which all of it fits, and longer ones to who needs time", async () => {
    expect((await days("service=BIO&persons=2&day=evening")).items[0].starts).toHaveLength(2);
    expect((await days("service=BIO&need=extra_time")).minutes).toBeGreaterThan(10);
  });
});
