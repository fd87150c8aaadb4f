import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createLocation } from "@/lib/testing/factories";
import { book, createPlannedPlace, planNow, propose } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { findLocation } from "./find-locations";
import { type LocationValues, locationSchema } from "./location-form";
import { openingsFromTemplate } from "./openings-from-template";
import { addLocation, changeLocation } from "./save-location";
import { locationFields, storedLocation } from "./stored-location";

const author = { id: randomUUID(), name: "Petra Planner" };
const note = { nl: "De ingang is achter.", en: "The entrance is at the back." };

const values = (given: Partial<LocationValues> = {}): LocationValues => ({
  name: "IND Ahoy",
  nameEn: null,
  kind: "ind_desk",
  street: "Ahoyweg 10",
  postcode: "3084 BA",
  city: "Rotterdam",
  latitude: 51.8827,
  longitude: 4.4884,
  timeZone: "Europe/Amsterdam",
  admission: "region",
  admissionNote: { nl: "Voor Zuid-Holland." },
  note,
  feeCents: 1250,
  accessNeeds: ["step_free"],
  horizonDays: 60,
  leadMinutes: 30,
  dayListEmail: "lijst@example.org",
  active: true,
  services: [
    { key: "DOC", condition: null },
    { key: "BIO", condition: note },
  ],
  ...given,
});

const slug = () => `ahoy-${randomUUID().slice(0, 8)}`;
const eventsOf = async (subjectId: string) =>
  (await db.auditEvent.findMany({ where: { subjectId }, orderBy: { id: "asc" } })).map(({ action }) => action);

async function add(given: Partial<LocationValues> = {}) {
  await createLocation();
  const named = slug();
  const made = await addLocation(named, values(given), author);
  if (!made.ok) throw new Error(made.reason);
  return { id: made.id, slug: named };
}

/** A location as it is kept, and how to change it with the version that was seen. */
async function seen(id: string) {
  const stored = await storedLocation(id);
  if (!stored) throw new Error("The location is not there.");
  const change = (given: Partial<LocationValues>) =>
    changeLocation({ id, version: stored.version, values: { ...locationFields(stored), ...given }, author });
  return { stored, change };
}

describe("adding a location", () => {
  test("makes it what applicants see, and is written down", async () => {
    const { id, slug: named } = await add();
    const location = await findLocation(named, planNow);
    expect(location).toMatchObject({ id, name: "IND Ahoy", feeCents: 1250, note, active: true, admission: "region" });
    expect(location?.services).toEqual([
      { key: "DOC", condition: null },
      { key: "BIO", condition: note },
    ]);
    expect(await eventsOf(id)).toEqual(["location_added"]);
  });

  test("gives a name in addresses once, also to rivals", async () => {
    await createLocation();
    const named = slug();
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => addLocation(named, values(), author)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.location.count({ where: { slug: named } })).toBe(1);
  });

  test("takes the openings of a template, for what it offers itself, between its own dates", async () => {
    const template = await createPlannedPlace();
    const { id } = await add({ services: [{ key: "BIO", condition: null }] });
    const wanted = {
      templateId: template.id,
      locationId: id,
      services: ["BIO"],
      from: "2027-03-08",
      until: "2027-04-30",
    };
    const changes = await openingsFromTemplate(wanted);
    expect(changes).toMatchObject([
      {
        kind: "opening_added",
        locationId: id,
        validFrom: "2027-03-08",
        validUntil: "2027-04-30",
        rule: { services: ["BIO"] },
      },
    ]);
    const { impact } = await propose(changes, planNow);
    expect(impact.totals.placesAdded).toBeGreaterThan(100);
    expect(await openingsFromTemplate({ ...wanted, services: ["OEK"] })).toEqual([]);
  });
});

describe("changing a location", () => {
  test("tells the second of two who change it at once, and writes down what the first did", async () => {
    const { id } = await add();
    const { change } = await seen(id);
    const outcomes = await Promise.all(["A", "B", "C"].map((name) => change({ name })));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason === "changed_since")).toHaveLength(2);
    expect(await eventsOf(id)).toEqual(["location_added", "location_changed"]);
    expect(await changeLocation({ id: randomUUID(), version: 1, values: values(), author })).toEqual({
      ok: false,
      reason: "not_there",
    });
  });

  test("keeps its time zone, and services that its openings have", async () => {
    const { id } = await createPlannedPlace();
    const { stored, change } = await seen(id);
    const without = stored.services.filter(({ key }) => key !== "DOC");
    expect(await change({ services: without })).toEqual({ ok: false, reason: "service_in_use" });
    const spare = stored.services.filter(({ key }) => key !== "OEK");
    expect(await change({ services: spare, timeZone: "America/Curacao" })).toEqual({ ok: true });
    const { stored: after } = await seen(id);
    expect([after.timeZone, after.version, after.services.length]).toEqual(["Europe/Amsterdam", 2, spare.length]);
  });

  test("does not put it out of use while people are to come", async () => {
    const { id } = await createPlannedPlace();
    // The tests take place in the future: whoever is booked there is still to come.
    await book(id, "2027-03-10T09:00");
    expect(await (await seen(id)).change({ active: false })).toEqual({ ok: false, reason: "people_booked" });
    const empty = await add();
    expect(await (await seen(empty.id)).change({ active: false })).toEqual({ ok: true });
    expect((await findLocation(empty.slug, planNow))?.active).toBe(false);
  });
});

test("a location that has closed for good is not in use for applicants from the day after", async () => {
  const { id, slug: named } = await add();
  await db.location.update({ where: { id }, data: { openUntil: new Date("2027-03-05") } });
  const isActive = async (at: string) => (await findLocation(named, DateTime.fromISO(at)))?.active;
  expect([await isActive("2027-03-05T22:00:00Z"), await isActive("2027-03-06T00:00:00Z")]).toEqual([true, false]);
});

test.each([
  [{ latitude: "52,0907", feeCents: "12,50" }, null],
  [{ name: " " }, "name_missing"],
  [{ latitude: "91" }, "latitude_wrong"],
  [{ longitude: "east" }, "longitude_wrong"],
  [{ latitude: "4.5", longitude: "52.1" }, "degrees_swapped"],
  [{ latitude: "-68,93", longitude: "12,11" }, "degrees_swapped"],
  [{ latitude: "48.85", longitude: "2.35" }, "degrees_abroad"],
  [{ latitude: "12,11", longitude: "-68,93" }, null],
  [{ latitude: "17.48", longitude: "-62.98" }, null],
  [{ timeZone: "Mars/Olympus" }, "zone_wrong"],
  [{ feeCents: "-1" }, "fee_wrong"],
  [{ horizonDays: "731" }, "days_wrong"],
  [{ services: [] }, "services_missing"],
  [{ note: { nl: "", en: "Only English" } }, "dutch_missing"],
])("%j is refused as %s", (given, error) => {
  const typed = {
    ...values(),
    latitude: "52.1",
    longitude: "4.5",
    feeCents: "0",
    horizonDays: "60",
    leadMinutes: "0",
    dayListEmail: "",
  };
  const words = { admissionNote: { nl: "", en: "" }, note: { nl: "", en: "" }, nameEn: "" };
  const services = [{ key: "BIO", condition: { nl: "", en: "" } }];
  const parsed = locationSchema.safeParse({ ...typed, ...words, services, ...given });
  expect(parsed.error?.issues[0]?.message ?? null).toBe(error);
});
