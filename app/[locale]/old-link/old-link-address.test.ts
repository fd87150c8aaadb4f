import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { oldLinkAddress } from "./old-link-address";

const key = "0123456789abcdef0123456789abcdef";

describe("a link of the old planner", () => {
  test.each([
    [`#/cancel/${key}`, `/nl/appointment/${key}/cancel`],
    [`#/cancel/${key.toUpperCase()}`, `/nl/appointment/${key}/cancel`],
    [`#/cancel/${key}/`, `/nl/appointment/${key}/cancel`],
    [`#/cancel/${key}?from=mail`, `/nl/appointment/${key}/cancel`],
    [`#/view/${key}`, `/nl/appointment/${key}`],
    [`#/${key}`, `/nl/appointment/${key}`],
  ])("with %s leads to %s", (hash, address) => {
    expect(oldLinkAddress(hash, "nl")).toBe(address);
  });

  test.each(["", "#", "#/", "#/doc", "#/cancel/", `#/cancel/${key}0`, `#/cancel/${key.slice(1)}`, `#/a/b/${key}`, key])(
    "with %j leads nowhere",
    (hash) => {
      expect(oldLinkAddress(hash, "en")).toBeNull();
    },
  );

  test("leads to no other site, whatever stands in it", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const address = oldLinkAddress(`#${before}/${key}${after}`, "en");
        expect(address ?? `/en/appointment/${key}`).toMatch(/^\/en\/appointment\/[0-9a-f]{32}(\/cancel)?$/);
      }),
    );
  });
});
