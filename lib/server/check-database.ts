import pg from "pg";
import { secretFingerprint } from "@/lib/secret/secret-key";
import { refuseStart } from "./stop-with";

/** Makes sure that a given database can be reached and is new enough. Refuses: with a sentence, when it is not. */
export async function checkDatabase(databaseUrl: string, oldestVersion = 15): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 5000 });
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    const { host } = new URL(databaseUrl);
    refuseStart(
      `The database at ${host} cannot be reached (${error instanceof Error ? error.message || "no answer" : error}): check DATABASE_URL.`,
    );
  }
  const { rows } = await client.query<{ server_version_num: string }>("show server_version_num");
  await client.end();
  const version = Math.floor(Number(rows[0]?.server_version_num) / 10_000);
  if (version < oldestVersion) {
    refuseStart(`The database is PostgreSQL ${version}: PostgreSQL ${oldestVersion} or later is needed.`);
  }
}

/** Makes sure that this database was sealed with this secret; the first start decides. */
export async function checkSecret(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("insert into installation (secret_fingerprint) values ($1) on conflict do nothing", [
    secretFingerprint(),
  ]);
  const { rows } = await client.query<{ secret_fingerprint: string }>("select secret_fingerprint from installation");
  await client.end();
  if (rows[0]?.secret_fingerprint !== secretFingerprint()) {
    refuseStart(
      "APP_SECRET is not the one that this database was made with: with another one nobody's number can be found. Use the first one again.",
    );
  }
}
