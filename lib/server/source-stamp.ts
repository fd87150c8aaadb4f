import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

const sources = [
  "app",
  "components",
  "lib",
  "prisma/schema.prisma",
  "package-lock.json",
  "next.config.js",
  "proxy.ts",
  "tsconfig.json",
];

function filesUnder(place: string): string[] {
  if (!existsSync(place)) return [];
  if (statSync(place).isFile()) return [place];
  return readdirSync(place, { recursive: true, encoding: "utf8" })
    .map((file) => path.join(place, file))
    .filter((file) => statSync(file).isFile() && !/\.test\.tsx?$/.test(file));
}

/** What tells one source from another: a hash of every file that a build is made of, tests left out. */
export function sourceStamp(root: string): string {
  const hash = createHash("sha256");
  for (const place of sources) {
    for (const file of filesUnder(path.join(root, place)).sort()) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(readFileSync(file))
        .update("\0");
    }
  }
  return hash.digest("hex");
}
