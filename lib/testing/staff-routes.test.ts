import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publicActions, staffRoutes } from "./staff-routes";

const root = "app/[locale]/staff";
const files = readdirSync(root, { recursive: true, encoding: "utf8" });
const source = (file: string) => readFileSync(`${root}/${file}`, "utf8");

test("every page of the staff's side has its right in the table, and the table has no other", () => {
  const pages = files
    .filter((file) => /(^|\/)(page|route)\.tsx?$/.test(file))
    .map((file) => `/${file}`.replace(/\/(page|route)\.tsx?$/, ""));
  expect(pages.sort()).toEqual(Object.keys(staffRoutes).sort());
});

test("every action of the staff's side asks who does it, but those that need nobody", () => {
  const actions = files
    .filter((file) => file.endsWith(".ts") && /^"use server"/.test(source(file)))
    .flatMap((file) =>
      source(file)
        .split(/^export async function /m)
        .slice(1)
        .map((text) => ({ name: text.slice(0, text.indexOf("(")), text: text.split(/^}/m)[0] ?? "" })),
    );
  const unasked = actions.filter(({ text }) => !/await requireStaff\(/.test(text)).map(({ name }) => name);
  expect(unasked.sort()).toEqual(publicActions);
  expect(actions.length).toBeGreaterThan(8);
});
