import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { db } from "./client";
import { Prisma } from "./generated/client";
import { rows, sql } from "./sql";

/** The delegate of a model, as every other one has the same `findFirst`. */
const delegateOf = (model: string) => db[(model.charAt(0).toLowerCase() + model.slice(1)) as "location"];

// Prisma selects every column it believes in, so an empty read fails on any drift.
test.each(Object.values(Prisma.ModelName))("%s matches its table", async (model) => {
  await expect(delegateOf(model).findFirst()).resolves.toBeNull();
});

/** The blocks of one kind in schema.prisma: the name that the database knows, and the lines. */
function blocksOf(kind: "model" | "enum"): { name: string; lines: string[] }[] {
  const source = readFileSync("prisma/schema.prisma", "utf8");
  return [...source.matchAll(new RegExp(`^${kind} \\w+ \\{([^}]*)\\}`, "gm"))].map(([, body = ""]) => ({
    name: body.match(/@@map\("(\w+)"\)/)?.[1] ?? "",
    lines: body.split("\n").filter((line) => /^ {2}\w/.test(line)),
  }));
}

test("the database has no table or column that Prisma does not know", async () => {
  const models = Object.values(Prisma.ModelName) as string[];
  const isRelation = (line: string) => models.includes(line.trim().split(/[\s?[]+/)[1] ?? "");
  const known = blocksOf("model").flatMap(({ name, lines }) =>
    lines
      .filter((line) => !isRelation(line))
      .map((line) => `${name}.${line.match(/@map\("(\w+)"\)/)?.[1] ?? line.trim().split(/\s/)[0]}`),
  );
  const columns = await rows<{ column: string }>(sql`
    select table_name || '.' || column_name as column
    from information_schema.columns
    where table_schema = 'public' and table_name <> '_prisma_migrations'`);

  expect(columns.map(({ column }) => column).sort()).toEqual(known.sort());
});

test("the values of every enumeration are the same in Prisma and in the database", async () => {
  const known = blocksOf("enum").map(({ name, lines }) => `${name}: ${lines.map((line) => line.trim()).join(" ")}`);
  const inDatabase = await rows<{ values: string }>(sql`
    select pg_type.typname || ': ' || string_agg(enumlabel, ' ' order by enumsortorder) as values
    from pg_enum
    join pg_type on pg_type.oid = pg_enum.enumtypid
    group by pg_type.typname`);

  expect(inDatabase.map(({ values }) => values).sort()).toEqual(known.sort());
});
