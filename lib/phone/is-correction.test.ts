import { expect, test } from "vitest";
import { isCorrection } from "./is-correction";
import { isPersonal } from "./is-personal";

test.each([
  ["Jansen", "Janssen"],
  ["Fatma Yilmaz", "Fatma Yılmaz"],
  ["Ada Lovelace", "Lovelace Ada"],
  ["Ada", "Ada Lovelace"],
  ["Mohamed el Amrani", "Mohammed El-Amrani"],
  ["Jna de Vries", "Jan de Vries"],
  ["Li", "Lu"],
])("%s becomes %s: a typing error", (before, after) => {
  expect(isCorrection(before, after)).toBe(true);
});

test.each([
  ["Ada Lovelace", "Grace Hopper"],
  ["Ada", "Grace"],
  ["Ada Lovelace", "Ada Hopper"],
  ["Jan", "-"],
])("%s becomes %s: somebody else", (before, after) => {
  expect(isCorrection(before, after)).toBe(false);
});

test.each([
  ["spoke to Ms Lovelace", true],
  ["V-number 123 456 7890", true],
  ["mail to a@b.nl", true],
  ["moved twice, 10 minutes late", false],
  ["the letter came back", false],
])("a note %j tells who somebody is: %s", (note, told) => {
  expect(isPersonal(note, ["Ada Lovelace"])).toBe(told);
});
