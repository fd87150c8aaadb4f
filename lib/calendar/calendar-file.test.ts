import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { type CalendarEntry, calendarFile } from "./calendar-file";

const zone = "Europe/Amsterdam";
const now = DateTime.fromISO("2027-01-05T10:00:00Z");
const secret = "0123456789abcdef0123456789abcdef";

function entryAt(local: string, given: Partial<CalendarEntry> = {}): CalendarEntry {
  const startsAt = DateTime.fromISO(local, { zone });
  return {
    manageKey: secret,
    version: 1,
    startsAt,
    endsAt: startsAt.plus({ minutes: 20 }),
    title: "Afspraak: biometrie",
    place: { name: "IND Zwolle", address: "Zuiderzeelaan 43, 8017 JV Zwolle", latitude: 52.507, longitude: 6.068 },
    description: "Neem mee:\n- uw paspoort; ook het oude\n- uw brief",
    url: "https://example.org/nl/find",
    ...given,
  };
}

function readBack(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  const component = calendar.getFirstSubcomponent("vevent");
  if (!component) throw new Error("There is no event in the file.");
  return { calendar, component, event: new ICAL.Event(component) };
}

describe("calendarFile", () => {
  test.each([
    ["2027-03-27T09:00", "2027-03-27T08:00:00Z", "the day before the clocks go forward"],
    ["2027-03-28T09:00", "2027-03-28T07:00:00Z", "the day they go forward"],
    ["2027-10-30T09:00", "2027-10-30T07:00:00Z", "the day before they go back"],
    ["2027-10-31T09:00", "2027-10-31T08:00:00Z", "the day they go back"],
    ["2026-12-30T23:50", "2026-12-30T22:50:00Z", "a visit over midnight in the last days of a year"],
  ])("writes %s in Amsterdam as %s, %s", (local, utc) => {
    const { event } = readBack(calendarFile(entryAt(local), now));

    expect(event.startDate.toString()).toBe(utc);
    expect(event.startDate.zone).toBe(ICAL.Timezone.utcTimezone);
    expect(event.endDate.toJSDate().getTime() - event.startDate.toJSDate().getTime()).toBe(20 * 60_000);
  });

  test("is right for a location in another zone", () => {
    const startsAt = DateTime.fromISO("2027-07-01T08:30", { zone: "America/Curacao" });
    const endsAt = startsAt.plus({ minutes: 20 });

    const { event } = readBack(calendarFile(entryAt("2027-07-01T08:30", { startsAt, endsAt }), now));

    expect(event.startDate.toString()).toBe("2027-07-01T12:30:00Z");
  });

  test("says where, what for and what to bring as it was given, whatever signs are in it", () => {
    const { component, event } = readBack(
      calendarFile(entryAt("2027-02-01T09:00", { title: "Afspraak; nareis, 3 personen" }), now),
    );

    expect(event.summary).toBe("Afspraak; nareis, 3 personen");
    expect(event.location).toBe("IND Zwolle\nZuiderzeelaan 43, 8017 JV Zwolle");
    expect(event.description).toBe("Neem mee:\n- uw paspoort; ook het oude\n- uw brief");
    expect(component.getFirstPropertyValue("geo")).toEqual([52.507, 6.068]);
    expect(component.getFirstPropertyValue("url")).toBe("https://example.org/nl/find");
  });

  test("keeps its name through a move and counts the version up, so that calendars replace the event", () => {
    const before = readBack(calendarFile(entryAt("2027-02-01T09:00"), now)).event;
    const after = readBack(calendarFile(entryAt("2027-02-08T14:20", { version: 2 }), now)).event;

    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([1, 2]);
  });

  test("gives two appointments two names, and neither tells the secret", () => {
    const other = "f".repeat(32);
    const files = [secret, other].map((manageKey) => calendarFile(entryAt("2027-02-01T09:00", { manageKey }), now));

    expect(new Set(files.map((file) => readBack(file).event.uid)).size).toBe(2);
    expect(files[0]).not.toContain(secret);
    expect(files[1]).not.toContain(other);
  });

  test("reminds one day ahead", () => {
    const { component } = readBack(calendarFile(entryAt("2027-02-01T09:00"), now));
    const trigger = component.getFirstSubcomponent("valarm")?.getFirstPropertyValue("trigger");

    expect(String(trigger)).toBe("-P1D");
  });

  test("folds long lines, so that no line is above 75 bytes", () => {
    const long = "Neem mee: €5 voor de kluis, één pasfoto per persoon, ".repeat(8).trim();
    const file = calendarFile(entryAt("2027-02-01T09:00", { description: long }), now);

    expect(file.split("\r\n").filter((line) => Buffer.byteLength(line) > 75)).toEqual([]);
    expect(file.endsWith("END:VCALENDAR\r\n")).toBe(true);
    expect(readBack(file).event.description).toBe(long);
  });
});
