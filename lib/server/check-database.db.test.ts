import { expect, inject, test } from "vitest";
import { checkDatabase } from "./check-database";

test("accepts a PostgreSQL that is new enough", async () => {
  await expect(checkDatabase(inject("postgresUrl"))).resolves.toBeUndefined();
});

test("refuses one that is too old, with both versions in the sentence", async () => {
  await expect(checkDatabase(inject("postgresUrl"), 99)).rejects.toThrow(
    /^The database is PostgreSQL 1[58]: PostgreSQL 99 or later is needed\.$/,
  );
});

test("refuses one that does not have the database", async () => {
  const nowhere = new URL(inject("postgresUrl"));
  nowhere.pathname = "/no_such_database";
  await expect(checkDatabase(nowhere.href)).rejects.toThrow(
    `The database at ${nowhere.host} cannot be reached (database "no_such_database" does not exist): check DATABASE_URL.`,
  );
});
