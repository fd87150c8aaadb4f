import { expect, test } from "vitest";
import { matchesText } from "./matches-text";

const diego = { ticket: 12, names: ["Diego Yılmaz", "Łucja Sørensen"] };

test.each(["Yilmaz", "yılmaz", "diego yilm", "lucja sorensen", "12", " 12 "])("%o finds them", (text) => {
  expect(matchesText(diego, text)).toBe(true);
});

test.each(["", "Yilmas", "diego sorensen", "1", "13"])("%o does not", (text) => {
  expect(matchesText(diego, text)).toBe(false);
});
