import { expect, test } from "vitest";
import { comingAgain, type NotedOutcome } from "./outcomes";

const noted = (
  participantId: string | null,
  service: string,
  outcome: NotedOutcome["outcome"],
  isBookedAgain = false,
) => ({
  participantId,
  service,
  outcome,
  isBookedAgain,
});

test("people who need the same services again come together, whoever was served or has a time does not", () => {
  const outcomes = [
    noted("anna", "VAA", "absent"),
    noted("anna", "BIO", "absent"),
    noted("ben", "BIO", "photo_failed"),
    noted("ben", "VAA", "passport_expired"),
    noted("cas", "BIO", "photo_failed"),
    noted("cas", "VAA", "served"),
    noted("dee", "BIO", "photo_failed", true),
    noted("eva", "BIO", "served"),
  ];
  expect(comingAgain(outcomes)).toEqual([
    { people: ["anna", "ben"], services: ["BIO", "VAA"] },
    { people: ["cas"], services: ["BIO"] },
  ]);
});

test("nobody in particular cannot be booked again", () => {
  expect(comingAgain([noted(null, "DOC", "not_found")])).toEqual([]);
});
