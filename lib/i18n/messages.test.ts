import { describe, expect, test } from "vitest";
import { localeKeys } from "./locales";
import { type Messages, readMessages } from "./read-messages";

/** Every message as "namespace.key" with its text. */
function flat(messages: Messages, before = ""): [string, string][] {
  return Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[before + key, value] as [string, string]] : flat(value, `${before}${key}.`),
  );
}

/** The names that a message fills in: "{count, plural, …}" needs count. */
const argumentsOf = (text: string) =>
  [...new Set([...text.matchAll(/\{\s*(\w+)\s*[,}]/g)].map(([, name]) => name))].sort();

const dutch = new Map(flat(readMessages("nl")));

describe.each(localeKeys.filter((locale) => locale !== "nl"))("the words in %s", (locale) => {
  const words = new Map(flat(readMessages(locale)));

  test("are there for every Dutch one, and no more", () => {
    expect([...words.keys()].sort()).toEqual([...dutch.keys()].sort());
  });

  test("fill in the same names", () => {
    const other = [...words].filter(
      ([key, text]) => argumentsOf(text).join() !== argumentsOf(dutch.get(key) ?? "").join(),
    );
    expect(other.map(([key]) => key)).toEqual([]);
  });
});

test("no message is empty", () => {
  expect(localeKeys.flatMap((locale) => flat(readMessages(locale))).filter(([, text]) => !text.trim())).toEqual([]);
});
