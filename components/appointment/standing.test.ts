import { describe, expect, test } from "vitest";
import { headlineOf, standingOf } from "./standing";

describe("standingOf", () => {
  test.each([
    [{ status: "booked", canChange: true, isLate: false }, undefined, "booked"],
    [{ status: "booked", canChange: false, isLate: false }, undefined, "started"],
    [{ status: "booked", canChange: false, isLate: false }, "arrived", "here"],
    [{ status: "ended", canChange: false, isLate: true }, undefined, "late"],
    [{ status: "ended", canChange: false, isLate: true }, "called", "here"],
    [{ status: "ended", canChange: false, isLate: true }, "no_show", "ended"],
    [{ status: "ended", canChange: false, isLate: false }, "done", "ended"],
    [{ status: "ended", canChange: false, isLate: false }, undefined, "ended"],
    [{ status: "cancelled", canChange: false, isLate: false }, undefined, "cancelled"],
    [{ status: "cancelled", canChange: false, isLate: false }, "arrived", "cancelled"],
  ] as const)("%o with the visit %s stands as %s", (appointment, visit, standing) => {
    expect(standingOf(appointment, visit)).toBe(standing);
  });
});

describe("headlineOf", () => {
  test("tells the news of the address", () => {
    expect(headlineOf("booked", { new: "1" })).toBe("new");
    expect(headlineOf("booked", { moved: "1" })).toBe("moved");
    expect(headlineOf("cancelled", { just_cancelled: "1" })).toBe("just_cancelled");
  });

  test("does not say booked of what an old link calls new and has been cancelled or is over since", () => {
    expect(headlineOf("cancelled", { new: "1" })).toBe("cancelled");
    expect(headlineOf("ended", { new: "1", moved: "1" })).toBe("ended");
    expect(headlineOf("started", { new: "1" })).toBe("started");
  });

  test("does not say cancelled of what stands", () => {
    expect(headlineOf("booked", { just_cancelled: "1" })).toBe("booked");
  });

  test("takes nothing else for news", () => {
    expect(headlineOf("booked", { new: ["1", "1"], moved: "yes", other: "1" })).toBe("booked");
  });
});
