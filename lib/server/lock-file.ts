import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { processIdentity } from "./process-identity";

export type Lock =
  | {
      ok: true;
      unlock: () => void;
      /** From now on the lock lasts as long as that process, whatever becomes of this one. */
      handTo: (processId: number) => void;
    }
  | { ok: false; processId: number };

/** The live process that holds a lock file; null when the file is not there, or whoever wrote it is gone. */
export function lockHolder(file: string): number | null {
  const content = read(file);
  return content === null ? null : liveHolder(content);
}

/**
 * Takes a lock that lasts as long as this process, at most: one whose process is gone (a kill, a power cut) is taken over.
 *
 * Refuses: while a live process holds it, this one included, with that process's number.
 * Throws: when the folder cannot be written.
 */
export function lockFile(file: string): Lock {
  const own = `${file}.${process.pid}`;
  writeFileSync(own, lineOf(process.pid));
  try {
    for (;;) {
      if (isLinked(own, file)) {
        return { ok: true, unlock: () => rmSync(file, { force: true }), handTo: (processId) => hand(file, processId) };
      }
      const content = read(file);
      if (content === null) continue;
      const processId = liveHolder(content);
      if (processId !== null) return { ok: false, processId };
      takeAway(file, content);
    }
  } finally {
    rmSync(own, { force: true });
  }
}

const lineOf = (processId: number) => `${processId} ${processIdentity(processId)}\n`;

function hand(file: string, processId: number): void {
  const next = `${file}.${process.pid}.next`;
  writeFileSync(next, lineOf(processId));
  renameSync(next, file);
}

function liveHolder(content: string): number | null {
  const [number = "", ...identity] = content.trim().split(" ");
  const isThatProcess = processIdentity(Number(number)) === identity.join(" ");
  return isThatProcess && identity.length > 0 ? Number(number) : null;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (isCode(error, "ENOENT")) return null;
    throw error;
  }
}

/** Gives a finished file its name, unless that is taken: readers never see half a lock. */
function isLinked(own: string, file: string): boolean {
  try {
    linkSync(own, file);
    return true;
  } catch (error) {
    if (isCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Removes a dead lock, by a rename: of two that try, only one has it, and sees whether it took what it meant to. */
function takeAway(file: string, dead: string): void {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, "ENOENT")) return;
    throw error;
  }
  // A rival has replaced the dead lock in between: give it its own back.
  if (readFileSync(aside, "utf8") !== dead) isLinked(aside, file);
  rmSync(aside);
}

const isCode = (error: unknown, code: string) => error instanceof Error && "code" in error && error.code === code;
