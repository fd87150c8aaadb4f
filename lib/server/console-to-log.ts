import { format } from "node:util";
import type { Logger } from "pino";

const levels = { error: "error", warn: "warn", info: "info", log: "info", debug: "debug" } as const;

/**
 * Sends what Next and others write to the console to the log, a line each, so that the log is of one kind and errors in
 * it show no more than `loggableError` lets them.
 */
export function consoleToLog(log: Logger, target: Partial<Console> = console): void {
  for (const [method, level] of Object.entries(levels)) {
    const write = (...parts: unknown[]) => {
      const err = parts.find((part) => part instanceof Error);
      const text = format(...parts.map((part) => (part instanceof Error ? part.message : part))).trim();
      log[level](err ? { err } : {}, text);
    };
    Object.assign(target, { [method]: write });
  }
}
