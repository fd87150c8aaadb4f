import { expect, test } from "vitest";
import { newCalls } from "./new-calls";

const call = (number: number, given: { desk?: string; calls?: number; isHelped?: boolean } = {}) => ({
  number,
  desk: "1",
  calls: 1,
  calledAt: "2027-03-10T09:00:00.000Z",
  isHelped: false,
  ...given,
});
const numbers = (before: ReturnType<typeof call>[], now: ReturnType<typeof call>[]) =>
  newCalls({ called: before }, { called: now }).map(({ number }) => number);

test("each number is announced when it is called, the earlier one first, and once", () => {
  expect(numbers([], [call(2), call(1)])).toEqual([1, 2]);
  expect(numbers([call(1)], [call(2), call(1)])).toEqual([2]);
  expect(numbers([call(2), call(1)], [call(2), call(1)])).toEqual([]);
});

test("a number that is called again, or to another desk, is announced again", () => {
  expect(numbers([call(1)], [call(1, { calls: 2 })])).toEqual([1]);
  expect(numbers([call(1, { calls: 2 })], [call(1, { desk: "4" })])).toEqual([1]);
});

test("nobody is announced who is being helped", () => {
  expect(numbers([], [call(1, { isHelped: true })])).toEqual([]);
  expect(numbers([call(1)], [call(1, { isHelped: true })])).toEqual([]);
});
