import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { createLocation } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findLocation, findLocations } from "./find-locations";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const clock = (time: string) => new Date(`1970-01-01T${time}:00Z`);

let location: Awaited<ReturnType<typeof createLocation>>;
beforeEach(async () => {
  location = await createLocation({ services: ["BIO", "DOC"] });
});

type Opening = Partial<Prisma.OpeningUncheckedCreateInput>;

const createOpening = (given: Opening = {}) =>
  db.opening.create({
    data: {
      locationId: location.id,
      weekdays: [1, 2],
      opensAt: clock("09:00"),
      closesAt: clock("17:00"),
      desks: 2,
      slotMinutes: 10,
      services: ["DOC"],
      kind: "weekday",
      validFrom: new Date("2027-01-01"),
      ...given,
    },
  });

describe("findLocation", () => {
  test("tells where it is, what it does in the order in which people see it, and under which conditions", async () => {
    const condition = { nl: "Alleen als uw brief dit loket noemt.", en: "Only if your letter names this location." };
    await db.locationService.updateMany({ where: { locationId: location.id, serviceKey: "DOC" }, data: { condition } });
    await db.location.update({
      where: { id: location.id },
      data: { admission: "region", admissionNote: { nl: "Voor Zeeland." }, feeCents: 1250, accessNeeds: ["step_free"] },
    });

    expect(await findLocation(location.slug, now)).toMatchObject({
      id: location.id,
      name: location.name,
      timeZone: "Europe/Amsterdam",
      admission: "region",
      admissionNote: { nl: "Voor Zeeland." },
      note: null,
      feeCents: 1250,
      accessNeeds: ["step_free"],
      services: [
        { key: "DOC", condition },
        { key: "BIO", condition: null },
      ],
      openings: [],
    });
  });

  test("tells the public openings of its own today, by their local clock times", async () => {
    await createOpening();
    await createOpening({ opensAt: clock("17:00"), closesAt: clock("20:00"), kind: "evening", weekdays: [4] });
    await createOpening({ channel: "staff" });
    await createOpening({ validUntil: new Date("2027-02-28") });
    await createOpening({ validFrom: new Date("2027-03-02") });
    await createOpening({ validFrom: new Date("2027-03-01"), validUntil: new Date("2027-03-07"), weekdays: [6] });

    const found = await findLocation(location.slug, now);
    expect(found?.openings.map(({ weekdays, opensAt, closesAt, kind }) => [weekdays, opensAt, closesAt, kind])).toEqual(
      expect.arrayContaining([
        [[1, 2], "09:00", "17:00", "weekday"],
        [[6], "09:00", "17:00", "weekday"],
        [[4], "17:00", "20:00", "evening"],
      ]),
    );
    expect(found?.openings).toHaveLength(3);
  });

  test("takes no single date, no second week and no version that is no more for ordinary hours", async () => {
    await createOpening({ validFrom: new Date("2027-03-01"), validUntil: new Date("2027-03-01") });
    await createOpening({ everyWeeks: 2 });
    await createOpening({ monthWeeks: [1] });
    await createOpening({ retiredAt: new Date("2027-02-01T00:00:00Z") });

    expect((await findLocation(location.slug, now))?.openings).toEqual([]);
  });

  test("tells openings that hold now and then with their next date, and none that is over, staff's or of one date", async () => {
    const lasting = { services: ["DOC"], weekdays: [6], opensAt: clock("10:00"), closesAt: clock("15:00") };
    const monthly = await createOpening({ ...lasting, monthWeeks: [1] });
    const biweekly = await createOpening({ ...lasting, everyWeeks: 2 });
    const never = await createOpening({ ...lasting, everyWeeks: 2 });
    const single = await createOpening({ ...lasting, everyWeeks: 2, validUntil: new Date("2027-01-01") });
    const session = (opening: { id: string }, date: string, given: Prisma.SessionUncheckedCreateInput | object = {}) =>
      db.session.create({
        data: {
          locationId: location.id,
          openingId: opening.id,
          date: new Date(date),
          startsAt: new Date(`${date}T09:00:00Z`),
          endsAt: new Date(`${date}T14:00:00Z`),
          slotMinutes: 10,
          services: ["DOC"],
          channel: "public",
          kind: "saturday",
          ...given,
        },
      });
    await session(monthly, "2027-02-06");
    await session(monthly, "2027-03-06", { closedAt: new Date("2027-02-20T00:00:00Z") });
    await session(monthly, "2027-04-03");
    await session(biweekly, "2027-03-13");
    await session(never, "2027-03-13", { channel: "staff" });
    await session(single, "2027-03-13", { wave: 1 });

    const found = (await findLocation(location.slug, now))?.otherOpenings;
    expect(found).toMatchObject([
      { everyWeeks: 2, monthWeeks: [], nextOn: "2027-03-13", weekdays: [6], opensAt: "10:00", closesAt: "15:00" },
      { everyWeeks: 1, monthWeeks: [1], nextOn: "2027-04-03", services: ["DOC"] },
    ]);
    expect(found).toHaveLength(2);
  });

  test("goes by the date of the location and not of the process", async () => {
    await db.location.update({ where: { id: location.id }, data: { timeZone: "America/Curacao" } });
    await createOpening({ validUntil: new Date("2027-03-06") });

    // Four in the morning in Kathmandu and half past eleven in Amsterdam are the evening before in Curaçao.
    const found = await findLocation(location.slug, DateTime.fromISO("2027-03-01T03:30:00Z"));
    expect(found?.openings).toHaveLength(1);
  });

  test("is called by its English name for who reads English, where it has one", async () => {
    const called = async (language?: string) => (await findLocation(location.slug, now, language))?.name;
    expect(await called("en")).toBe(location.name);
    await db.location.update({ where: { id: location.id }, data: { nameEn: "IND The Hague" } });
    expect([await called("en"), await called("nl"), await called()]).toEqual([
      "IND The Hague",
      location.name,
      location.name,
    ]);
  });

  test("finds nothing under a name that no location has", async () => {
    expect(await findLocation("nowhere", now)).toBeNull();
  });
});

test("findLocations gives every location by name, closed ones too", async () => {
  await db.location.update({ where: { id: location.id }, data: { name: "Aa", active: false } });
  const last = await createLocation();
  await db.location.update({ where: { id: last.id }, data: { name: "Zz" } });

  const found = await findLocations(now);
  expect(found).toHaveLength(await db.location.count());
  expect(found[0]).toMatchObject({ id: location.id, active: false });
  expect(found.at(-1)?.id).toBe(last.id);
});
