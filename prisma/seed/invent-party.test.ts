import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readBsn, readVNumber } from "@/lib/person-key/person-key";
import { inventParty, keysInOrder } from "./invent-party";
import { seededRandom } from "./random";

const parties = (() => {
  const random = seededRandom("people");
  const nextKey = keysInOrder();
  return Array.from({ length: 3000 }, (_, index) => inventParty((index % 5) + 1, () => nextKey("v_number"), random));
})();

describe("keysInOrder", () => {
  test("gives valid keys of the demonstration's own range, each once", () => {
    const nextKey = keysInOrder();
    const vNumbers = Array.from({ length: 500 }, () => nextKey("v_number"));
    const bsns = Array.from({ length: 500 }, () => nextKey("bsn"));

    expect(vNumbers.every((key) => /^99[0-9]{8}$/.test(key.value))).toBe(true);
    expect(bsns.every((key) => /^999[0-9]{6}$/.test(key.value))).toBe(true);
    expect(vNumbers.map((key) => readVNumber(key.value))).toEqual(vNumbers);
    expect(bsns.map((key) => readBsn(key.value))).toEqual(bsns);
    expect(new Set([...vNumbers, ...bsns].map((key) => key.value)).size).toBe(1000);
  });
});

describe("inventParty", () => {
  test("has as many people as asked, each with a name and a key", () => {
    expect(parties.every(({ people }, index) => people.length === (index % 5) + 1)).toBe(true);
    expect(parties.every(({ people }) => people.every(({ name }) => name.trim().length > 1))).toBe(true);
    expect(parties.some(({ people }) => people.some(({ name }) => !name.includes(" ")))).toBe(true);
  });

  test("names a representative exactly when there is one", () => {
    for (const { contactKind, representativeKind, contactName } of parties) {
      expect(representativeKind !== null).toBe(contactKind === "representative");
      expect(contactName !== null).toBe(contactKind === "representative");
    }
    expect(new Set(parties.map(({ contactKind }) => contactKind)).size).toBe(3);
  });

  test("uses only addresses that cannot be anybody's, and sometimes none", () => {
    const addresses = parties.flatMap(({ email }) => (email ? [email] : []));

    expect(addresses.length).toBeLessThan(parties.length);
    expect(addresses.filter((address) => !address.endsWith("@example.org"))).toEqual([]);
    expect(addresses.filter((address) => !z.email().safeParse(address).success)).toEqual([]);
  });
});
