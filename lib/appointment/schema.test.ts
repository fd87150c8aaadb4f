import { describe, expect, test } from "vitest";
import { type BookingForm, bookingSchema, readPhone } from "./schema";

const form: BookingForm = {
  contactKind: "self",
  contactBy: "email",
  email: " ada@example.org ",
  language: "nl",
  people: [{ name: " Ada ", key: "V-nummer: 123 456 7890" }],
};

/** The issues of a form as "path: key". */
function issuesOf(given: Partial<Record<keyof BookingForm, unknown>>, persons = 1): string[] {
  const result = bookingSchema("v_number", persons).safeParse({ ...form, ...given });
  return (result.error?.issues ?? []).map((issue) => `${issue.path.join(".")}: ${issue.message}`);
}

describe("bookingSchema", () => {
  test("takes one name, a pasted number and a trimmed address", () => {
    expect(bookingSchema("v_number", 1).parse(form)).toMatchObject({
      email: "ada@example.org",
      people: [{ name: "Ada", key: { value: "1234567890" } }],
    });
  });

  test("takes out of a name what nobody can write and no database keeps", () => {
    const people = [{ name: "\u0000A\u0007da\ud800\u0000 ", key: "1234567890" }];

    expect(bookingSchema("v_number", 1).parse({ ...form, people }).people[0]?.name).toBe("A da\ufffd");
    expect(issuesOf({ people: [{ name: "\u0000 \u0000", key: "1234567890" }] })).toEqual([
      "people.0.name: name_missing",
    ]);
  });

  test.each([
    ["no name", { people: [{ name: " ", key: "1234567890" }] }, ["people.0.name: name_missing"]],
    ["no number", { people: [{ name: "Ada", key: "" }] }, ["people.0.key: key_missing"]],
    ["letters for a number", { people: [{ name: "Ada", key: "abc" }] }, ["people.0.key: v_number_format"]],
    ["no answer who it is for", { contactKind: undefined }, ["contactKind: contact_kind_missing"]],
    ["an empty e-mail", { email: "" }, ["email: email_missing"]],
    ["a broken e-mail", { email: "ada@" }, ["email: email_format"]],
    ["a broken phone", { contactBy: "phone", phone: "12" }, ["phone: phone_format"]],
    [
      "a representative who is nobody",
      { contactKind: "representative" },
      ["representativeKind: representative_kind_missing", "contactName: contact_name_missing"],
    ],
  ])("says what is wrong: %s", (_, given, issues) => {
    expect(issuesOf(given)).toEqual(issues);
  });

  test("says everything at once, and of each field one thing", () => {
    const given = {
      contactKind: undefined,
      contactBy: "phone",
      phone: "12",
      people: [
        { name: "", key: "" },
        { name: "Bea", key: "" },
        { name: "Cem", key: "12" },
      ],
    };
    expect(issuesOf(given, 3)).toEqual([
      "contactKind: contact_kind_missing",
      "phone: phone_format",
      "people.0.name: name_missing",
      "people.0.key: key_missing",
      "people.1.key: key_missing",
      "people.2.key: v_number_format",
    ]);
    expect(issuesOf({ contactKind: "representative", email: "", people: [{ name: "Ada", key: "12" }] })).toEqual([
      "people.0.key: v_number_format",
      "representativeKind: representative_kind_missing",
      "contactName: contact_name_missing",
      "email: email_missing",
    ]);
  });

  test.each([null, "x", [], { people: "x" }, { people: [null, { key: 1 }] }])(
    "refuses %j without breaking",
    (given) => {
      expect(bookingSchema("v_number", 2).safeParse(given).success).toBe(false);
    },
  );

  test("says it by the later person when two have the same number, however it is written", () => {
    const people = [
      { name: "Ada", key: "0000123456" },
      { name: "Bea", key: "123456" },
    ];
    expect(issuesOf({ people }, 2)).toEqual(["people.1.key: same_number_twice"]);
  });

  test.each([null, "", undefined])(
    "takes %j for a question that was not answered and need not be",
    (representativeKind) => {
      expect(issuesOf({ representativeKind })).toEqual([]);
    },
  );

  test("asks nothing of somebody who wants no messages", () => {
    expect(issuesOf({ contactBy: "none", email: undefined })).toEqual([]);
  });
});

test.each([
  ["06 1234 5678", "+31612345678"],
  ["+31 (0)6 12345678", "+31612345678"],
  ["0044 20 7946 0958", "+442079460958"],
  ["+380-44-123-4567", "+380441234567"],
  ["06000000", "+316000000"],
])("reads the phone number %s as %s", (text, phone) => {
  expect(readPhone(text)).toBe(phone);
});

test.each(["", "12", "+0123456789", "phone", "+3161234567890123"])("refuses the phone number %j", (text) => {
  expect(readPhone(text)).toBeNull();
});
