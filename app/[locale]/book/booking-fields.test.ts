import { expect, test } from "vitest";
import { bookingSchema } from "@/lib/appointment/schema";
import { bookingOf, draftOf, fieldId, fieldNames } from "./booking-fields";

test("reads a form field by field, and the schema reads what comes of it", () => {
  const form = new FormData();
  form.set("contactKind", "self");
  form.set("contactBy", "none");
  form.set("language", "en");
  form.set("people.0.name", "Ada");
  form.set("people.0.key", "V 123 456 7890");
  form.set("people.1.name", "nobody asked for this one");
  form.set("something else", "x");

  const draft = draftOf(form, 1);
  expect(Object.keys(draft)).not.toContain("something else");
  expect(Object.keys(draft)).not.toContain("people.1.name");
  expect(bookingSchema("v_number", 1).parse(bookingOf(draft, 1)).people[0]?.key.value).toBe("1234567890");
});

test("keeps no more of a field than it can hold, and no file", () => {
  const form = new FormData();
  form.set("people.0.name", "x".repeat(100_000));
  form.set("people.0.key", new File(["x"], "x"));

  expect(draftOf(form, 1)).toEqual({ "people.0.name": "x".repeat(300) });
});

test("has a field for each person, and an id for each field", () => {
  expect(fieldNames(2).slice(-4).map(fieldId)).toEqual([
    "people-0-name",
    "people-0-key",
    "people-1-name",
    "people-1-key",
  ]);
});
