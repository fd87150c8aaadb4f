import { fork } from "node:child_process";
import { cpus, totalmem } from "node:os";
import path from "node:path";
import type { BenchRow } from "./bench-row";
import { benches } from "./benches";

/** Runs one bench in a process of its own, which remembers nothing of another's database. Throws when it fails. */
function run(name: string): Promise<BenchRow[]> {
  const child = fork(path.join(import.meta.dirname, "run-one.ts"), [name], { execArgv: ["--import", "tsx"] });
  return new Promise((resolve, reject) => {
    // It sends its rows once, at the end.
    child.once("message", (rows) => resolve(rows as BenchRow[]));
    child.once("exit", (code) => reject(new Error(`The bench ${name} failed (${code}).`)));
  });
}

const line = (row: BenchRow) => `| ${row.name} | ${row.figure} | ${row.against} | ${row.ratio} |\n`;
const head: BenchRow = { name: "what", figure: "median", against: "beside", ratio: "ratio" };
const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}`;

// npm run bench [-- a part of a name]: each line is printed as soon as it is known.
process.stdout.write(`${machine}\n\n${line(head)}| --- | --- | --- | --- |\n`);
let failed = 0;
for (const name of Object.keys(benches).filter((one) => one.includes(process.argv[2] ?? ""))) {
  try {
    process.stdout.write((await run(name)).map(line).join(""));
  } catch (error) {
    failed++;
    process.stderr.write(`${error}\n`);
  }
}
process.exit(failed === 0 ? 0 : 1);
