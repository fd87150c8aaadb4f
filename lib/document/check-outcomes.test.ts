import { expect, test } from "vitest";
import { type CheckedDocument, type CheckReason, possibleOutcomes } from "./check-outcomes";

const visit = { locationId: "here", on: "2027-03-10" };
const document = (status: string, given: Partial<CheckedDocument> = {}): CheckedDocument => ({
  status,
  locationId: "here",
  expectedOn: null,
  isTheirs: false,
  ...given,
});
const theirs = document("reserved", { isTheirs: true });

test.each<[string, CheckedDocument[][], CheckReason, string[]]>([
  ["the register has nothing", [[]], "no_letter", ["not_here"]],
  ["it lies here", [[document("ready")]], "not_found", ["here"]],
  ["it is another's", [[document("reserved")]], "not_found", ["not_here"]],
  ["it lies elsewhere", [[document("ready", { locationId: "there" })]], "other_place", ["sent", "not_here"]],
  ["it comes in time", [[document("in_transit", { expectedOn: "2027-03-10" })]], "no_letter", ["here"]],
  ["it comes later", [[document("produced", { expectedOn: "2027-03-11" })]], "no_letter", ["not_here"]],
  ["it is searched for", [[document("missing")]], "no_letter", ["not_here"]],
  ["one of two lies here", [[document("ready")], []], "no_letter", ["here", "not_here"]],
  ["one of two is provided", [[theirs], []], "no_letter", ["not_here"]],
  ["the one who lacked something comes no more", [[theirs]], "no_letter", ["here"]],
  ["what was theirs is faulty", [[document("faulty", { isTheirs: true })]], "no_letter", ["not_here"]],
  ["they are to be told", [[]], "not_here", []],
  ["they know, and it has come", [[document("ready")]], "told", ["here"]],
])("where %s", (_, people, why, expected) => {
  expect(possibleOutcomes(people, visit, why)).toEqual(expected);
});
