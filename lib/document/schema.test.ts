import { describe, expect, test } from "vitest";
import { letterSchema } from "./schema";

const good = { key: "V-nummer: 1234567890", letter: "z1-23456789" };
const pair = { key: { kind: "v_number", value: "1234567890", verified: true }, letter: "Z123456789" };

const read = (people: { key: string; letter: string }[]) => {
  const { data, error } = letterSchema("v_number", people.length).safeParse(people);
  return data ?? error?.issues.map(({ path, message }) => `${path.join(".")} ${message}`);
};

describe("the numbers on a letter", () => {
  test("are read however they are typed", () => {
    expect(read([good])).toEqual([pair]);
  });

  test.each([
    [{ key: "", letter: "" }, ["0.key key_missing", "0.letter letter_missing"]],
    [{ key: "12", letter: "Z1" }, ["0.key key_format", "0.letter letter_format"]],
    [{ ...good, key: "" }, ["0.key key_missing"]],
  ])("are all told of at once: %o", (typed, wrong) => {
    expect(read([typed])).toEqual(wrong);
  });

  test("may be missing for somebody in a party, and not for everybody", () => {
    expect(read([good, { key: "", letter: "" }])).toEqual([pair, null]);
    expect(read([{ key: "", letter: "" }, { ...good }])).toEqual([null, pair]);
    expect(
      read([
        { key: "", letter: "" },
        { key: "", letter: "" },
      ]),
    ).toEqual(["0.key key_missing", "0.letter letter_missing"]);
  });

  test("are two people's own", () => {
    expect(read([good, good])).toEqual(["1.key same_number_twice"]);
  });
});
