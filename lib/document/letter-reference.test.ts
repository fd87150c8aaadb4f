import { expect, test } from "vitest";
import { hashLetterReference, readLetterReference } from "./letter-reference";

test.each([
  ["Z1-23456789", "Z123456789"],
  [" z1 2345 6789 ", "Z123456789"],
  ["2026/11.4567", "2026114567"],
])("reads %s as %s", (typed, read) => {
  expect(readLetterReference(typed)).toBe(read);
});

test.each(["", "12345", "ABC_12345", "A".repeat(21), "Ω123456"])("reads nothing in %j", (typed) => {
  expect(readLetterReference(typed)).toBeNull();
});

test("is known by 32 bytes that are the same each time, and another's are others", () => {
  expect(hashLetterReference("Z123456789")).toEqual(hashLetterReference("Z123456789"));
  expect(hashLetterReference("Z123456789")).toHaveLength(32);
  expect(hashLetterReference("Z123456789")).not.toEqual(hashLetterReference("Z123456788"));
});
