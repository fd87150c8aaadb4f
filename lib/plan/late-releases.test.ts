import { expect, test } from "vitest";
import type { Opening, ReleaseWave } from "@/lib/opening/schema";
import { lateReleases } from "./late-releases";
import type { PlannedPlace } from "./plan";

const place: PlannedPlace = {
  id: "zwolle",
  name: "Zwolle",
  timeZone: "Europe/Amsterdam",
  latitude: 52.5,
  longitude: 6.1,
  horizonDays: 42,
  feeCents: 0,
  leadMinutes: 0,
  active: true,
  openUntil: null,
  openUntilReason: null,
  lastSessionOn: null,
  services: ["BIO"],
  desks: [],
};
const opening = (releaseWaves: ReleaseWave[] | null, given: Partial<Opening> = {}): Opening => ({
  id: "version",
  seriesId: "series",
  version: 1,
  locationId: "zwolle",
  weekdays: [6],
  everyWeeks: 1,
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
  kind: "saturday",
  validFrom: "2027-03-01",
  validUntil: null,
  onHolidays: false,
  releaseWaves,
  ...given,
});
const lateIn = (after: Opening, before: Opening | null = null) =>
  lateReleases({ openings: [{ before, after }] }, { places: [place] }).map(({ wave, from }) => ({ ...wave, from }));
const wave = (daysBefore: number, share: number) => ({ daysBefore, at: "09:00", share });
const moment = (at: string) => [{ moment: at, share: 100 }];

test("a wave further ahead than the horizon is late on every date, one as far ahead is not", () => {
  expect(lateIn(opening([wave(43, 50), wave(42, 40), wave(1, 10)]))).toEqual([{ daysBefore: 43, from: null }]);
  expect(lateIn(opening(null))).toEqual([]);
});

test("an announced moment is too early for the dates that the horizon does not reach then", () => {
  const announced = moment("2027-03-01T09:00");
  expect(lateIn(opening(announced, { validUntil: "2027-04-12" }))).toEqual([]);
  expect(lateIn(opening(announced, { validUntil: "2027-04-13" }))).toEqual([
    { moment: "2027-03-01T09:00", from: "2027-04-13" },
  ]);
  expect(lateIn(opening(announced, { validFrom: "2027-05-01" }))).toEqual([{ moment: "2027-03-01T09:00", from: null }]);
});

test("an opening whose release stays as it was is not told again", () => {
  const before = opening([wave(56, 100)]);
  expect(lateIn({ ...before, validUntil: "2027-06-01" }, before)).toEqual([]);
});
