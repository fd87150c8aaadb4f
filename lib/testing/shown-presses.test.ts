import { expect, test } from "vitest";
import { type Press, shownPresses } from "./shown-presses";

const press = (number: number, state: string, pressedAt: number): Press => ({ number, kind: state, state, pressedAt });
const seen = (number: number, state: string, seenAt: number) => ({ number, state, seenAt });

test("each press is shown by its own state, or by a later one", () => {
  const presses = [press(1, "arrived", 0), press(1, "called 1", 100), press(1, "serving", 200), press(1, "done", 300)];
  const shown = shownPresses(presses, [seen(1, "arrived", 10), seen(1, "serving", 250), seen(1, "done", 320)], false);
  expect(shown.map(({ ms }) => ms)).toEqual([10, 150, 50, 20]);
});

test("a state of before the press shows nothing, and who was never shown is told", () => {
  const presses = [press(1, "arrived", 0), press(1, "parked", 50), press(1, "arrived", 100), press(2, "arrived", 5)];
  const shown = shownPresses(presses, [seen(1, "arrived", 60), seen(1, "arrived", 130)], false);
  expect(shown.map(({ ms }) => ms)).toEqual([60, 80, 30, null]);
});

test("a waiting room shows who is called, helped and gone, once each", () => {
  const presses = [
    press(1, "arrived", 0),
    press(1, "called 1", 100),
    press(1, "parked", 200),
    press(1, "arrived", 300),
  ];
  const shown = shownPresses(presses, [seen(1, "called 1", 130), seen(1, "away", 240)], true);
  expect(shown).toEqual([
    { kind: "called 1", ms: 30 },
    { kind: "parked", ms: 40 },
  ]);
});
