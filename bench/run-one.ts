import { benches } from "./benches";

// Started by `run.ts` for one bench: it must remember nothing of the database of another.
const bench = benches[process.argv[2] ?? ""];
if (!bench) throw new Error(`There is no bench ${process.argv[2]}.`);
const rows = await bench();
process.send?.(rows, () => process.exit(0));
