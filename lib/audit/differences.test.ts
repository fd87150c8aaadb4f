import { expect, test } from "vitest";
import { differences } from "./differences";

test.each([
  [{ desks: 1, name: "a" }, { desks: 2, name: "a" }, [{ path: ["desks"], before: 1, after: 2 }]],
  [null, { active: false }, [{ path: ["active"], before: null, after: false }]],
  [{ rule: { days: [1, 2] } }, { rule: { days: [1] } }, [{ path: ["rule", "days"], before: [1, 2], after: [1] }]],
  [{ same: 1, list: [1] }, { same: 1, list: [1] }, []],
  ["open", "closed", [{ path: [], before: "open", after: "closed" }]],
  [[{ role: "clerk" }], [], [{ path: ["1", "role"], before: "clerk", after: null }]],
  [
    null,
    { id: "x", openings: { y: { locationId: "z", desks: 1 } } },
    [{ path: ["openings", "y", "desks"], before: null, after: 1 }],
  ],
])("%j to %j", (before, after, expected) => {
  expect(differences(before, after)).toEqual(expected);
});
