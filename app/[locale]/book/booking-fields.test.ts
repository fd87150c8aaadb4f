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
  form.set("people.1.name", "not of this party");
  form.set("people.12.name", "of no party");
  form.set("something else", "x");

  const draft = draftOf(form);
  expect(Object.keys(draft)).not.toContain("something else");
  expect(Object.keys(draft)).not.toContain("people.12.name");
  expect(draft["people.1.name"]).toBe("not of this party");
  expect(bookingSchema("v_number", 1).parse(bookingOf(draft, 1)).people).toMatchObject([
    { name: "Ada", key: { value: "1234567890" } },
  ]);
});

test("keeps no more of a field than it can hold, and no file", () => {
  const form = new FormData();
  form.set("people.0.name", "x".repeat(100_000));
  form.set("people.0.key", new File(["x"], "x"));

  expect(draftOf(form)).toEqual({ "people.0.name": "x".repeat(260) });
});

test("takes no answer to a question that was hidden again", () => {
  const typed = { representativeKind: "lawyer", contactName: "Bea", email: "ada@", phone: "06 12345678" };

  expect(bookingOf({ ...typed, contactKind: "self", contactBy: "phone" }, 0)).toEqual({
    contactKind: "self",
    contactBy: "phone",
    phone: "06 12345678",
    people: [],
  });
  expect(bookingOf({ ...typed, contactKind: "representative", contactBy: "none" }, 0)).toEqual({
    contactKind: "representative",
    representativeKind: "lawyer",
    contactName: "Bea",
    contactBy: "none",
    people: [],
  });
});

test("has a field for each person in the order of the page, and an id for each field", () => {
  expect(fieldNames(2).slice(2, -3).map(fieldId)).toEqual([
    "contactName",
    "people-0-name",
    "people-0-key",
    "people-1-name",
    "people-1-key",
    "contactBy",
  ]);
});
