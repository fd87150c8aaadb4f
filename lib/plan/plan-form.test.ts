import { describe, expect, test } from "vitest";
import type { ReleaseWave } from "@/lib/opening/schema";
import { fieldsOf, readClosureForm, readDateForm, readOpeningForm, releaseFields } from "./plan-form";

const id = "6f0f1c9e-3f0a-4f4e-9d55-0c3a6f1b2d3e";
const typed = {
  opensAt: "09:00",
  closesAt: "17:00",
  desks: "2",
  staffDesks: "",
  overbook: "1",
  services: ["DOC", "BIO"],
  weekdays: ["1", "5"],
  everyWeeks: "2",
  monthWeeks: [] as string[],
  slotMinutes: "10",
  channel: "public",
  kind: "weekday",
  release: "once",
  from: "2027-03-01",
  validUntil: "",
};

function form(given: Record<string, string | string[]> = {}) {
  const data = new FormData();
  for (const [name, values] of Object.entries({ ...typed, ...given })) {
    for (const value of [values].flat()) data.append(name, value);
  }
  return fieldsOf(data);
}
const read = (given: Record<string, string | string[]> = {}) =>
  readOpeningForm(form(given), { locationId: id, seriesId: id, isNew: false });

describe("the form of an opening", () => {
  test("is a change of the plan", () => {
    expect(read()).toMatchObject({
      ok: true,
      change: {
        kind: "opening_changed",
        from: "2027-03-01",
        validUntil: null,
        rule: { desks: 2, staffDesks: 0, weekdays: [1, 5] },
      },
    });
  });

  test.each([
    [{ closesAt: "08:00" }, { closesAt: "ends_before_it_begins" }],
    [{ opensAt: "nine" }, { opensAt: "time_format" }],
    [{ desks: "-1" }, { desks: "desks_range" }],
    [{ slotMinutes: "many" }, { slotMinutes: "slot_minutes_range" }],
    [{ weekdays: [] }, { weekdays: "weekdays_missing" }],
    [{ services: [] }, { services: "services_missing" }],
    [{ from: "" }, { from: "date_missing" }],
    [{ validUntil: "2027-02-01" }, { validUntil: "dates_in_order" }],
    [{ release: "days", releaseAt: "09:00", releaseDays: "soon" }, { release: "release_missing" }],
    [{ release: "moment", releaseMoment: "" }, { release: "release_missing" }],
    [{ release: "kept", releaseKept: "{" }, { release: "release_missing" }],
    [{ release: "waves", releaseAt: "09:00" }, { release: "release_missing" }],
    [{ release: "waves", releaseAt: "09:00", waveDays1: "7", waveShare1: "60" }, { release: "release_shares" }],
    [{ release: "waves", releaseAt: "09:00", waveDays1: "7", waveShare1: "" }, { release: "release_missing" }],
    [{ release: "waves", releaseAt: "", waveDays1: "7", waveShare1: "100" }, { release: "release_missing" }],
  ])("says what is wrong with %j beside its field", (given, errors) => {
    expect(read(given)).toEqual({ ok: false, errors });
  });

  const wave = (daysBefore: number, share: number) => ({ daysBefore, at: "12:00", share });
  const everyRelease: { waves: ReleaseWave[] | null }[] = [
    { waves: null },
    { waves: [wave(28, 100)] },
    { waves: [wave(56, 70), wave(7, 20), wave(1, 10)] },
    { waves: [{ moment: "2027-03-01T09:00", share: 100 }] },
    { waves: [wave(30, 50), wave(2, 50)] },
    { waves: [wave(30, 33.33), wave(2, 66.67)] },
    { waves: [wave(30, 25), wave(20, 25), wave(10, 25), wave(1, 25)] },
    { waves: [wave(30, 50), { ...wave(2, 50), at: "20:00" }] },
    { waves: [{ moment: "2027-03-01T09:00", share: 60 }, wave(1, 40)] },
  ];
  test.each(everyRelease)("sent back untouched changes nothing of the release $waves", ({ waves }) => {
    const outcome = read({ ...releaseFields(waves), releaseKept: JSON.stringify(waves) });
    expect(outcome).toMatchObject({ ok: true, change: { rule: { releaseWaves: waves } } });
  });
});

test("the parts of a release are as they were typed, with a comma too, and a row without anything is none", () => {
  const parts = { waveDays1: "42", waveShare1: "62,5", waveDays3: "2", waveShare3: "37.5" };
  expect(read({ release: "waves", releaseAt: "20:00", ...parts })).toMatchObject({
    ok: true,
    change: {
      rule: {
        releaseWaves: [
          { daysBefore: 42, at: "20:00", share: 62.5 },
          { daysBefore: 2, at: "20:00", share: 37.5 },
        ],
      },
    },
  });
});

test("a date that is not open needs no hours, and a closure needs a reason in both languages", () => {
  const at = { seriesId: id, date: "2027-03-01" };
  expect(readDateForm(form({ isOpen: "no", opensAt: "" }), at)).toMatchObject({ ok: true, change: { day: null } });
  expect(readDateForm(form({ desks: "x" }), at)).toEqual({ ok: false, errors: { desks: "desks_range" } });
  const closure = { startsOn: "2027-03-01", endsOn: "2027-02-01", reason_nl: "", reason_en: "Works" };
  expect(readClosureForm(form(closure), { id, locationId: null })).toEqual({
    ok: false,
    errors: { reason_nl: "words_missing", endsOn: "dates_in_order" },
  });
  const longer = { ...closure, endsOn: "2027-03-02", reason_nl: "Bouw" };
  expect(readClosureForm(form(longer), { id })).toMatchObject({ ok: true, change: { kind: "closure_changed", id } });
});
