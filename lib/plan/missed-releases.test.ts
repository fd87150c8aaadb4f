import { expect, test } from "vitest";
import type { Opening } from "@/lib/opening/schema";
import { DateTime } from "@/lib/time";
import { missedReleases } from "./missed-releases";
import type { Plan, PlannedPlace } from "./plan";

const now = DateTime.fromISO("2027-03-01T06:00:00Z");
const place: PlannedPlace = {
  id: "haarlem",
  name: "Haarlem",
  timeZone: "Europe/Amsterdam",
  latitude: 52.4,
  longitude: 4.6,
  horizonDays: 84,
  feeCents: 0,
  leadMinutes: 60,
  active: true,
  openUntil: null,
  openUntilReason: null,
  lastSessionOn: null,
  services: ["BIO"],
  desks: [],
};

/** Every second Wednesday, nine to twelve. */
const opening = (given: Partial<Opening> = {}): Opening => ({
  id: "version",
  seriesId: "series",
  version: 1,
  locationId: "haarlem",
  weekdays: [3],
  everyWeeks: 2,
  weeksFrom: null,
  monthWeeks: [],
  opensAt: "09:00",
  closesAt: "12:00",
  desks: 1,
  staffDesks: 0,
  overbook: 0,
  slotMinutes: 10,
  services: ["BIO"],
  channel: "public",
  kind: "weekday",
  validFrom: "2027-03-03",
  validUntil: null,
  onHolidays: false,
  releaseWaves: [{ moment: "2027-03-18T09:00", share: 100 }],
  ...given,
});
const planOf = (...openings: Opening[]): Plan => ({
  places: [place],
  openings,
  exceptions: [],
  closures: [],
  stocks: [],
});
const missed = (after: Opening, ...before: Opening[]) =>
  missedReleases({ openings: [{ before: null, after }] }, { before: planOf(...before), plan: planOf(after), now });

test("tells the dates that are over before an announced moment", () => {
  const wave = { moment: "2027-03-18T09:00" };
  expect(missed(opening())).toEqual([{ locationId: "haarlem", name: "Haarlem", wave, from: "2027-03-03", dates: 2 }]);
  expect(missed(opening({ validFrom: "2027-03-31" }))).toEqual([]);
});

test("counts a day on which some times are too near to be booked, and none that begins later", () => {
  const at = (moment: string) => opening({ releaseWaves: [{ moment, share: 100 }] });
  expect(missed(at("2027-03-03T08:00"))).toEqual([]);
  expect(missed(at("2027-03-03T08:01"))).toMatchObject([{ from: "2027-03-03", dates: 1 }]);
});

test("tells a wave on the day itself that comes after the first time", () => {
  const wave = (at: string) => opening({ releaseWaves: [{ daysBefore: 0, at, share: 100 }] });
  expect(missed(wave("07:00"))).toEqual([]);
  expect(missed(wave("10:00"))).toMatchObject([{ wave: { daysBefore: 0, at: "10:00" }, from: "2027-03-03" }]);
});

test("leaves out closed days, moments that are over, other channels, and what was so before the edit", () => {
  const closed = planOf(opening());
  closed.closures.push({ id: "c", locationId: null, startsOn: "2027-03-03", endsOn: "2027-03-03", reason: { nl: "" } });
  expect(
    missedReleases({ openings: [{ before: null, after: opening() }] }, { before: planOf(), plan: closed, now }),
  ).toMatchObject([{ from: "2027-03-17", dates: 1 }]);
  expect(missed(opening({ releaseWaves: [{ moment: "2027-03-01T07:00", share: 100 }] }))).toEqual([]);
  expect(missed(opening({ channel: "invited" }))).toEqual([]);
  expect(missed(opening({ id: "next", desks: 2 }), opening())).toEqual([]);
});
