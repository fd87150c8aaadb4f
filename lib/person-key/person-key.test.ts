import { describe, expect, test } from "vitest";
import { hashPersonKey } from "./hash-person-key";
import { possiblePersonKeys, readBsn, readPersonKey, readVNumber } from "./person-key";
import { readPersonKeyEnding } from "./person-key-ending";
import { sealPersonKey } from "./seal-person-key";

describe("readVNumber", () => {
  test.each([
    "1234567890",
    " 123 456 7890 ",
    "V-nummer: 1234567890",
    "V1234567890",
    "v-nr. 123.456.7890",
    "V number 1234567890",
  ])("reads %j as it is typed or pasted", (text) => {
    expect(readVNumber(text)).toEqual({ kind: "v_number", value: "1234567890", verified: true });
  });

  test.each([
    ["123456", "0000123456"],
    ["123456789", "0123456789"],
  ])("pads %s of an old client and marks it unverified", (text, value) => {
    expect(readVNumber(text)).toEqual({ kind: "v_number", value, verified: false });
  });

  test.each(["", "12345", "12345678901", "0000000000", "abc", "12345a7890", "V"])("refuses %j", (text) => {
    expect(readVNumber(text)).toBeNull();
  });
});

describe("readBsn", () => {
  test.each(["111222333", "BSN 111.222.333", "11122233 3"])("reads %j, which passes the eleven test", (text) => {
    expect(readBsn(text)?.value).toBe("111222333");
  });

  test("reads eight digits as nine, with a zero before them", () => {
    expect(readBsn("10000008")).toEqual({ kind: "bsn", value: "010000008", verified: true });
  });

  test.each(["111222334", "000000000", "1234567", "1234567890", "twelve"])("refuses %j", (text) => {
    expect(readBsn(text)).toBeNull();
  });
});

test("an agent's reference stands in for any number", () => {
  expect(readPersonKey("v_number", "r-7k3m 9xqp")).toEqual({ kind: "reference", value: "R7K3M9XQP", verified: true });
  expect(readPersonKey("bsn", "R7K3M9XQP")?.kind).toBe("reference");
  expect(readPersonKey("reference", "1234567890")).toBeNull();
});

test("a look-up tries every kind of number that a text may be", () => {
  expect(possiblePersonKeys("111222333").map((key) => key.kind)).toEqual(["v_number", "bsn"]);
  expect(possiblePersonKeys("hello")).toEqual([]);
});

test("the same person has the same hash, and a V-number never the hash of a BSN", () => {
  const [v, bsn] = possiblePersonKeys("111222333");
  if (!v || !bsn) throw new Error("Both were expected.");
  expect(hashPersonKey(v)).toEqual(hashPersonKey({ kind: "v_number", value: "0111222333" }));
  expect(hashPersonKey({ ...v, value: bsn.value })).not.toEqual(hashPersonKey(bsn));
});

test("a V-number is sealed and only its ending is shown, a BSN is not kept at all", () => {
  expect(readPersonKeyEnding(sealPersonKey({ kind: "v_number", value: "1234567890" }))).toBe("890");
  expect(sealPersonKey({ kind: "bsn", value: "111222333" })).toBeNull();
});
