import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

type Count = { passed: number; failed: number };
type Step = { name: string; command: string[]; env?: Record<string, string>; count: (exitCode: number) => Count };

const reports = mkdtempSync(path.join(tmpdir(), "loketplanner-reports-"));

/** A step that passes or fails as a whole. */
const whole = (exitCode: number): Count => (exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** The tests that a report counts; a run that failed without saying which test did counts as one more. */
function counted(file: string, read: (report: unknown) => Count): Step["count"] {
  return (exitCode) => {
    const count = existsSync(file) ? read(JSON.parse(readFileSync(file, "utf8"))) : { passed: 0, failed: 0 };
    return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
  };
}

function vitestStep(projects: string[]): Step {
  const file = path.join(reports, `${projects.join("-")}.json`);
  const names = projects.flatMap((project) => ["--project", project]);
  return {
    name: projects.join(" and "),
    command: ["npx", "vitest", "run", ...names, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    count: counted(file, (report) => {
      // The shape of vitest's own report.
      const { numPassedTests, numFailedTests, numPendingTests } = report as Record<string, number>;
      return { passed: numPassedTests ?? 0, failed: (numFailedTests ?? 0) + (numPendingTests ?? 0) };
    }),
  };
}

function e2eStep(): Step {
  const file = path.join(reports, "e2e.json");
  return {
    name: "e2e",
    command: ["npm", "run", "e2e", "--", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    count: counted(file, (report) => {
      // The shape of Playwright's own report. What passed only at a second try, or was skipped, did not pass.
      const { stats } = report as { stats: { expected: number; unexpected: number; flaky: number; skipped: number } };
      return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped };
    }),
  };
}

const steps: Step[] = [
  { name: "style", command: ["npm", "run", "check:style"], count: whole },
  { name: "types", command: ["npm", "run", "check:types"], count: whole },
  { name: "unused code", command: ["npm", "run", "check:unused"], count: whole },
  vitestStep(["unit"]),
  vitestStep(["db", "db-15"]),
  vitestStep(["proc"]),
  e2eStep(),
];

function run({ command: [program = "", ...args], env }: Step): Promise<number> {
  const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}

const total = { passed: 0, failed: 0 };
const lines: string[] = [];
for (const step of steps) {
  const startedAt = Date.now();
  const { passed, failed } = step.count(await run(step));
  total.passed += passed;
  total.failed += failed;
  lines.push(`${step.name}: ${passed} passed, ${failed} failed, ${Math.round((Date.now() - startedAt) / 1000)} s`);
}
process.stdout.write(`\n${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 ? 1 : 0);
