import { pool } from "@/lib/db/pool";
import { migrationNames } from "@/prisma/migrate";

const patienceMs = 1500;
const rememberedMs = 250;

let last = { atMs: Number.NEGATIVE_INFINITY, answer: Promise.resolve(false) };

async function ask(): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(resolve, patienceMs, false);
  });
  const answered = pool()
    .query("select 1")
    .then(
      () => true,
      () => false,
    );
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}

/** Whether the database answers within 1.5 seconds; an answer is remembered for a quarter of a second. */
export function isDatabaseThere(): Promise<boolean> {
  if (Date.now() - last.atMs > rememberedMs) last = { atMs: Date.now(), answer: ask() };
  return last.answer;
}

/** Whether the database answers and has every migration of this product. */
export async function isDatabaseReady(): Promise<boolean> {
  if (!(await isDatabaseThere())) return false;
  try {
    const { rows } = await pool().query<{ name: string }>(
      "select migration_name as name from _prisma_migrations where finished_at is not null and rolled_back_at is null",
    );
    const applied = new Set(rows.map(({ name }) => name));
    return (await migrationNames()).every((name) => applied.has(name));
  } catch {
    // Away again, or never migrated: either way not ready.
    return false;
  }
}
