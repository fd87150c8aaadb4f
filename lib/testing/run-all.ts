import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** How many passed and failed, and what the last lines of a long run say of each that failed. */
type Count = { passed: number; failed: number; failures?: string[] };
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

/** The shape of vitest's own report, as far as it is read. */
type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  testResults: {
    name: string;
    message: string;
    assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
  }[];
};

function vitestStep(projects: string[]): Step {
  const file = path.join(reports, `${projects.join("-")}.json`);
  const names = projects.flatMap((project) => ["--project", project]);
  return {
    name: projects.join(" and "),
    command: ["npx", "vitest", "run", ...names, "--reporter=default", "--reporter=json", `--outputFile.json=${file}`],
    count: counted(file, (report) => {
      const { numPassedTests, numFailedTests, numPendingTests, testResults } = report as VitestReport;
      const failures = testResults.flatMap(({ name: file, message, assertionResults }) => [
        ...(message ? [`${path.relative(".", file)}: ${message}`] : []),
        ...assertionResults
          .filter(({ status }) => status !== "passed")
          .map(
            ({ fullName, failureMessages }) =>
              `${path.relative(".", file)}: ${fullName}\n${failureMessages.join("\n")}`,
          ),
      ]);
      return { passed: numPassedTests, failed: numFailedTests + numPendingTests, failures };
    }),
  };
}

type PlaywrightSuite = {
  suites?: PlaywrightSuite[];
  specs: { title: string; file: string; tests: { status: string; results: { error?: { message?: string } }[] }[] }[];
};
/** The shape of Playwright's own report, as far as it is read. */
type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
};

function failuresOf({ suites = [], specs }: PlaywrightSuite): string[] {
  const own = specs
    .filter(({ tests }) => tests.some(({ status }) => status !== "expected"))
    .map(({ title, file, tests }) => {
      const messages = tests.flatMap(({ results }) => results.map(({ error }) => error?.message ?? ""));
      return `${file}: ${title}\n${messages.join("\n")}`;
    });
  return [...own, ...suites.flatMap(failuresOf)];
}

function e2eStep(): Step {
  const file = path.join(reports, "e2e.json");
  return {
    name: "e2e",
    command: ["npm", "run", "e2e", "--", "--reporter=list,json"],
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    count: counted(file, (report) => {
      const { stats, suites } = report as PlaywrightReport;
      // What passed only at a second try, or was skipped, did not pass.
      return {
        passed: stats.expected,
        failed: stats.unexpected + stats.flaky + stats.skipped,
        failures: suites.flatMap(failuresOf),
      };
    }),
  };
}

/** One after another; those in one list at once, since each of them works on one core. */
const steps: Step[][] = [
  [
    { name: "style", command: ["npm", "run", "check:style"], count: whole },
    { name: "types", command: ["npm", "run", "check:types"], count: whole },
    { name: "unused code", command: ["npm", "run", "check:unused"], count: whole },
  ],
  [vitestStep(["unit"])],
  [vitestStep(["db", "db-15"])],
  [vitestStep(["proc"])],
  [e2eStep()],
];

function run({ command: [program = "", ...args], env }: Step): Promise<number> {
  const child = spawn(program, args, { stdio: "inherit", env: { ...process.env, ...env } });
  return new Promise((resolve) => child.once("close", (code) => resolve(code ?? 1)));
}

const total = { passed: 0, failed: 0 };
const lines: string[] = [];
const failed: string[] = [];
async function report(step: Step): Promise<void> {
  const startedAt = Date.now();
  const counts = step.count(await run(step));
  total.passed += counts.passed;
  total.failed += counts.failed;
  failed.push(...(counts.failures ?? []).map((failure) => `${failure.slice(0, 2000)}\n\n`));
  const seconds = Math.round((Date.now() - startedAt) / 1000);
  lines.push(`${step.name}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
}
for (const together of steps) await Promise.all(together.map(report));
process.stdout.write(`\n${failed.join("")}${lines.join("\n")}\n\n${total.passed} passed, ${total.failed} failed\n`);
process.exit(total.failed > 0 ? 1 : 0);
