import { afterEach, expect, test, vi } from "vitest";
import type { DeskAction } from "@/lib/visit/desk-action";
import { sendAction } from "./send-action";

afterEach(() => vi.unstubAllGlobals());

const action = { id: "a", kind: "pause" } as DeskAction;

test.each([
  [401, "signed_out"],
  [404, "not_allowed"],
  [429, "away"],
  [500, "failed"],
  [502, "away"],
  [503, "away"],
  [504, "away"],
])("an answer of %i is: %s", async (status, sent) => {
  vi.stubGlobal("navigator", { onLine: true });
  vi.stubGlobal("fetch", async () => new Response("{}", { status }));
  expect(await sendAction("utrecht", action)).toBe(sent);
});
