import { expect, test } from "vitest";
import { checkAddress } from "../addresses";
import { readRefused } from "./refusals";

/** What the page reads of an address that an action wrote. */
const readBack = (address: string) =>
  readRefused(Object.fromEntries(new URL(address, "https://planner.example").searchParams));

test.each([
  [{ refused: "already_booked", who: "2-12" } as const, { reason: "already_booked", afterSeconds: 60, who: [2, 12] }],
  [{ refused: "already_booked", who: "" } as const, { reason: "already_booked", afterSeconds: 60, who: [] }],
  [{ refused: "too_many_attempts", after: 90 } as const, { reason: "too_many_attempts", afterSeconds: 90, who: [] }],
])("reads %j as the action meant it", (refused, read) => {
  expect(readBack(checkAddress(refused))).toEqual(read);
});

test("reads nothing where nothing was refused, and no nonsense", () => {
  expect(readBack(checkAddress())).toBeUndefined();
  expect(readRefused({ refused: "bankrupt" })).toBeUndefined();
  expect(readRefused({ refused: ["already_booked", "x"] })).toBeUndefined();
  expect(readRefused({ refused: "already_booked", who: "<b>", after: "-1" })).toMatchObject({
    afterSeconds: 60,
    who: [],
  });
});
