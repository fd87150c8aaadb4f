import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cuts } from "@/lib/testing/old-client";
import { frame, frameError } from "./frame";

describe.each(Object.entries(cuts))("a client that %s", (_, cut) => {
  test("reads whatever was framed", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        // JSON has no minus zero.
        expect(cut(frame(data))).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });
});

test("frames an answer to the byte", () => {
  expect(frame([{ key: "DB", name: "'s-Hertogenbosch" }])).toBe(
    `)]}',\n{"status":"OK","data":[{"key":"DB","name":"\\u0027s-Hertogenbosch"}]}`,
  );
  expect(frame([])).toBe(`)]}',\n{"status":"OK","data":[]}`);
  expect(frameError("APT_TAKEN")).toBe(`)]}',\n{"status":"ERROR","errorCode":"APT_TAKEN","data":null}`);
});

test("has one apostrophe and one line feed in every answer, whatever is in it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const answer = frame([text, `it's\n${text}`]);
      expect(answer.split("'")).toHaveLength(2);
      expect(answer.split("\n")).toHaveLength(2);
    }),
  );
});
