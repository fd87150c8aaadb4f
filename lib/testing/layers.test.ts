import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const places = ["app", "components", "lib", "prisma", "e2e", "bench"];
const files = places
  .filter((place) => existsSync(place))
  .flatMap((place) => readdirSync(place, { recursive: true, encoding: "utf8" }).map((file) => `${place}/${file}`))
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("lib/db/generated"));

/** What a file imports, relative paths written from the root as `@/…`. */
function importsOf(file: string): string[] {
  const source = readFileSync(file, "utf8");
  const paths = [...source.matchAll(/(?:from|import)\s*\(?\s*"([^"]+)"/g)].flatMap(([, found]) =>
    found ? [found] : [],
  );
  return paths.map((found) =>
    found.startsWith(".") ? `@/${path.posix.join(path.posix.dirname(file), found)}` : found,
  );
}

const isTest = (file: string) => /\.test\.tsx?$/.test(file) || file.startsWith("lib/testing/");

/** What each place must not import. Read it as the architecture. */
const rules = [
  { place: "lib is the bottom layer", from: /^lib\//, never: /^@\/(app|components|e2e|bench)\// },
  { place: "the domain knows no web request", from: /^lib\/(?!auth|server\/|i18n\/)/, never: /^next(-intl)?(\/|$)/ },
  { place: "routes use components, not the reverse", from: /^components\//, never: /^@\/app\// },
  { place: "components/ui knows no domain", from: /^components\/ui\//, never: /^@\/lib\// },
  {
    place: "data is reached through a domain function",
    from: /^(app|components)\//,
    never: /^@\/lib\/(db\/|.*\.sql$)/,
  },
  {
    place: "pages and domain do not start servers",
    from: /^(app|components|lib\/(?!server\/))/,
    never: /^@\/lib\/server\//,
  },
  { place: "only lib/time knows luxon", from: /^(?!lib\/time\.ts)/, never: /^luxon$/ },
  {
    place: "only the generator and the tests read demonstration data",
    from: /^(app|components|lib\/(?!server\/))/,
    never: /^@\/prisma\/seed/,
  },
  {
    place: "a raw query knows the database and types, no rule that runs",
    from: /\.sql\.ts$/,
    never: /^@\/(app|components|prisma)\//,
  },
];

test.each(rules)("$place", ({ from, never }) => {
  const breaches = files.filter(
    (file) => !isTest(file) && from.test(file) && importsOf(file).some((found) => never.test(found)),
  );
  expect(breaches).toEqual([]);
});

describe("the shape of the house", () => {
  test("has no drawer for anything", () => {
    const drawers = /(^|\/)(index|utils?|helpers?|types|service|manager|common|misc)\.tsx?$/;
    expect(files.filter((file) => drawers.test(file))).toEqual([]);
  });

  test("has no file above three hundred lines", () => {
    expect(files.filter((file) => readFileSync(file, "utf8").split("\n").length > 301)).toEqual([]);
  });

  test("runs no client component that reaches the database", () => {
    const clients = files.filter((file) => /^"use client"/.test(readFileSync(file, "utf8")));
    const reached = new Set<string>();
    const follow = (file: string) => {
      if (reached.has(file)) return;
      reached.add(file);
      for (const found of importsOf(file)) {
        const base = found.replace(/^@\//, "");
        const next = [base, `${base}.ts`, `${base}.tsx`].find((candidate) => files.includes(candidate));
        // A server action is called over the network, not bundled.
        if (next && !/^"use server"/.test(readFileSync(next, "utf8"))) follow(next);
      }
    };
    clients.forEach(follow);

    expect([...reached].filter((file) => /^lib\/(db|server)\//.test(file) || /\.sql\.ts$/.test(file))).toEqual([]);
  });
});
