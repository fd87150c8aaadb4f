import { expect, test } from "vitest";
import { leftOf, restOfDraft, splitDraft } from "./split-draft";

const family = {
  email: "ada@example.org",
  "people.0.key": "1000000001",
  "people.1.key": "1000000002",
  "people.1.asked": "v_number/1000000002/Z123456",
  "people.2.key": "1000000003",
};

test("puts those in front who are booked for first, and keeps the others for after", () => {
  const first = splitDraft(family, [0, 2], 3);
  expect(first).toMatchObject({ "people.0.key": "1000000001", "people.1.key": "1000000003" });
  expect(leftOf(first)).toBe(0);

  const rest = restOfDraft(first, 2) ?? {};
  expect(leftOf(rest)).toBe(1);
  expect(rest).toMatchObject({
    email: "ada@example.org",
    "people.0.key": "1000000002",
    "people.0.asked": "v_number/1000000002/Z123456",
  });
  expect(rest["people.1.key"]).toBeUndefined();
});

test("leaves nothing after the last part, or when nothing was split", () => {
  expect(restOfDraft(family, 3)).toBeNull();
  const rest = restOfDraft(splitDraft(family, [0, 2], 3), 2) ?? {};
  expect(restOfDraft(rest, 1)).toBeNull();
});

test("leaves nothing when all of them were booked together after all", () => {
  expect(restOfDraft(splitDraft(family, [1], 3), 3)).toBeNull();
});

test("splits what is left once more", () => {
  const rest = restOfDraft(splitDraft(family, [0], 3), 1) ?? {};
  const second = splitDraft(rest, [1], 2);
  expect(leftOf(second)).toBe(0);
  expect(second["people.0.key"]).toBe("1000000003");
  expect(leftOf(restOfDraft(second, 1) ?? {})).toBe(1);
});
