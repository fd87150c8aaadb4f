import { Writable } from "node:stream";
import { pino } from "pino";
import { expect, test } from "vitest";
import { consoleToLog } from "./console-to-log";
import { loggableError } from "./loggable-error";

test("writes what goes to the console as lines of the log, and of an error only what may be kept", () => {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write: (line, _, done) => {
      lines.push(JSON.parse(String(line)));
      done();
    },
  });
  const target: Partial<Console> = {};
  consoleToLog(pino({ serializers: { err: loggableError } }, sink), target);

  const refusal = Object.assign(new Error("the page failed"), { detail: "Failing row contains (Ada Lovelace)." });
  target.error?.(" ⨯", refusal);
  target.log?.("ready in %d ms", 12);

  expect(lines).toHaveLength(2);
  expect(lines[0]).toMatchObject({ level: 50, msg: "⨯ the page failed", err: { message: "the page failed" } });
  expect(JSON.stringify(lines[0])).not.toContain("Ada");
  expect(lines[1]).toMatchObject({ level: 30, msg: "ready in 12 ms" });
});
