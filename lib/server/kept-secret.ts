import { randomBytes } from "node:crypto";
import { existsSync, linkSync, readFileSync, rmSync, writeFileSync } from "node:fs";

/**
 * The random secret kept in a file, made at the first call and readable by its owner alone.
 *
 * The file gets its name only when it is whole: a kill in between leaves no half secret. Of two that make it, one wins.
 *
 * Units: `bytes` random ones, written as twice as many hex digits.
 * Throws: when the file cannot be written or read.
 */
export function keptSecret(file: string, bytes: number): string {
  if (!existsSync(file)) {
    const unfinished = `${file}.${process.pid}`;
    writeFileSync(unfinished, randomBytes(bytes).toString("hex"), { mode: 0o600, flush: true });
    try {
      linkSync(unfinished, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(unfinished, { force: true });
    }
  }
  return readFileSync(file, "utf8").trim();
}
