import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { staffActions } from "./staff-actions";
import { publicActions, staffRoutes } from "./staff-routes";

const files = readdirSync("app/[locale]/staff", { recursive: true, encoding: "utf8" });

test("every page of the staff's side has its right in the table, and the table has no other", () => {
  const pages = files
    .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
    .map((file) => `/${file}`.replace(/\/(page|route)\.tsx?$/, ""));
  expect(pages.sort()).toEqual(Object.keys(staffRoutes).sort());
});

test("every action of the staff's side asks who does it, but those that need nobody", () => {
  const actions = staffActions();
  const unasked = actions.filter(({ text }) => !/await requireStaff\(/.test(text)).map(({ name }) => name);
  expect(unasked.sort()).toEqual(publicActions);
  expect(actions.length).toBeGreaterThan(8);
});
