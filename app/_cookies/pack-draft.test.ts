import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { packDraft, pieceLength, unpackDraft } from "./pack-draft";

/** Letters of an alphabet in no order that a compressor could use. */
function letters(count: number, seed: string): string {
  const bytes = createHash("shake256", { outputLength: count }).update(seed).digest();
  return [...bytes].map((byte) => String.fromCodePoint(0x0623 + (byte % 36))).join("");
}

test("keeps what twelve people with the longest names typed, in three cookies at most", () => {
  const draft = Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      [`people.${index}.name`, letters(100, `name ${index}`)],
      [`people.${index}.key`, `V-nummer: ${1_000_000_007 * (index + 1)}`],
      [`people.${index}.letter`, `Z1-${12_345_678 * (index + 3)}`],
      [`people.${index}.asked`, `v_number/${1_000_000_007 * (index + 1)}/Z1${12_345_678 * (index + 3)}`],
    ]).flat(),
  );

  const pieces = packDraft(draft);
  expect(pieces?.length).toBeLessThanOrEqual(3);
  expect(Math.max(...(pieces ?? []).map((piece) => piece.length))).toBeLessThanOrEqual(pieceLength);
  expect(unpackDraft(pieces ?? [])).toEqual(draft);
});

test("shows nothing of it to whoever holds the cookie", () => {
  const [piece = ""] = packDraft({ email: "ada@example.org" }) ?? [];
  expect(Buffer.from(piece, "base64url").toString("latin1")).not.toContain("ada");
});

test.each([
  ["changed", (piece: string) => [`${piece.slice(0, -4)}AAAA`]],
  ["cut off", (piece: string) => [piece.slice(0, 20)]],
  ["not there", () => []],
  ["something else", () => ["%%%"]],
])("takes a draft that is %s for none", (_, spoil) => {
  const [piece = ""] = packDraft({ email: "ada@example.org" }) ?? [];
  expect(unpackDraft(spoil(piece))).toEqual({});
});

test("gives up a draft that no browser could keep", () => {
  expect(packDraft({ name: letters(20_000, "long") })).toBeNull();
});
