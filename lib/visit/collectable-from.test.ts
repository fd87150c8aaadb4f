import { expect, test } from "vitest";
import { collectableFrom } from "./collectable-from";

const document = (participantId: string | null, status: string, expectedOn: string | null = null, isHere = true) => ({
  participantId,
  status,
  expectedOn,
  isHere,
});

test.each([
  ["what lies here can be collected at once", ["a"], [document("a", "ready")], null],
  ["and so can what is looked for", ["a"], [document("a", "missing")], null],
  ["what is announced, on its date", ["a"], [document("a", "produced", "2027-03-24")], "2027-03-24"],
  ["without a date, at once", ["a"], [document("a", "in_transit")], null],
  [
    "the first of several",
    ["a"],
    [document("a", "produced", "2027-03-24"), document("a", "in_transit", "2027-03-20")],
    "2027-03-20",
  ],
  [
    "the last of several people",
    ["a", "b"],
    [document("a", "ready"), document("b", "produced", "2027-03-24")],
    "2027-03-24",
  ],
  ["not what comes elsewhere", ["a"], [document("a", "produced", "2027-03-24", false)], null],
  [
    "not somebody else's",
    ["a"],
    [document("b", "produced", "2027-03-24"), document(null, "produced", "2027-04-01")],
    null,
  ],
  ["not what is history", ["a"], [document("a", "faulty"), document("a", "handed_over", "2027-03-24")], null],
])("%s", (_, people, documents, expected) => {
  expect(collectableFrom(people, documents)).toBe(expected);
});
