import { expect, test } from "vitest";
import { readDocumentNumber } from "./document-number";

test.each([
  ["IR1234567", "IR1234567"],
  [" ir 123-4567 ", "IR1234567"],
  ["NLDIR1234567<", "NLDIR1234567"],
])("reads %s as %s", (typed, read) => {
  expect(readDocumentNumber(typed)).toBe(read);
});

test.each(["", "12345", "ABCDEFG", "IR_123456", "A1".repeat(11)])("reads nothing in %j", (typed) => {
  expect(readDocumentNumber(typed)).toBeNull();
});
