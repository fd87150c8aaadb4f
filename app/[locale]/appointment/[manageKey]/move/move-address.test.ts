import { describe, expect, test } from "vitest";
import { DateTime } from "@/lib/time";
import { moveHref, readMoveAddress } from "./move-address";

const manageKey = "0123456789abcdef0123456789abcdef";
const paramsOf = (href: string) => Object.fromEntries(new URL(href, "https://example.org").searchParams);

describe("the address of a move", () => {
  test("is read as it was written", () => {
    const start = DateTime.fromISO("2027-03-28T09:00", { zone: "Europe/Amsterdam" });
    const href = moveHref(manageKey, "times", {
      location: "den-bosch",
      date: "2027-03-28",
      start,
      refused: "slot_taken",
    });

    const read = readMoveAddress(paramsOf(href));

    expect(href.startsWith(`/appointment/${manageKey}/move?`)).toBe(true);
    expect(read).toMatchObject({ location: "den-bosch", date: "2027-03-28", refused: "slot_taken", isMissing: false });
    expect(read.start?.toMillis()).toBe(start.toMillis());
  });

  test("leaves out what is not said", () => {
    expect(moveHref(manageKey, "times", {})).toBe(`/appointment/${manageKey}/move`);
    expect(moveHref(manageKey, "check", { location: "zwolle" })).toBe(
      `/appointment/${manageKey}/move/check?location=zwolle`,
    );
    expect(readMoveAddress({})).toEqual({ isMissing: false });
  });

  test.each([
    { location: "../../etc" },
    { location: ["zwolle", "haarlem"] },
    { date: "2027-02-30" },
    { start: "tomorrow" },
    { start: "2027-03-28T09:00" },
    { refused: "because" },
    { missing: "yes" },
  ])("takes %o for nothing", (params) => {
    const { isMissing, ...read } = readMoveAddress(params);

    expect(isMissing).toBe(false);
    expect(Object.values(read).filter((value) => value !== undefined)).toEqual([]);
  });
});
