import { expect, test } from "vitest";
import { differences } from "./differences";

test.each([
  [{ desks: 1, name: "a" }, { desks: 2, name: "a" }, [{ field: "desks", before: "1", after: "2" }]],
  [null, { active: false }, [{ field: "active", before: null, after: "false" }]],
  [{ rule: { days: [1, 2] } }, { rule: { days: [1] } }, [{ field: "rule.days.1", before: "2", after: null }]],
  [{ same: 1 }, { same: 1 }, []],
  ["open", "closed", [{ field: "", before: "open", after: "closed" }]],
])("%j to %j", (before, after, expected) => {
  expect(differences(before, after)).toEqual(expected);
});
