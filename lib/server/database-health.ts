import { pool } from "@/lib/db/pool";
import { migrationNames } from "@/prisma/migrate";

const patienceMs = 1500;
const rememberedMs = 250;

let last: { untilMs: number; answer: Promise<boolean> } | undefined;
let watched: unknown;

async function ask(): Promise<boolean> {
  try {
    // The driver's own patience, so that a connection that hangs is closed and not kept.
    const query = { text: "select 1", query_timeout: patienceMs };
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(reject, patienceMs, new Error("late"));
    });
    await Promise.race([pool().query(query), late]).finally(() => clearTimeout(timer));
    return true;
  } catch {
    // Away, or too slow to serve anybody.
    return false;
  }
}

/** A connection that dies says so before anybody asks. */
function watchConnections(): void {
  const connections = pool();
  if (watched === connections) return;
  watched = connections;
  connections.on("error", () => {
    last = undefined;
  });
}

/** Whether the database answers within 1.5 seconds; an answer is remembered for a quarter of a second. */
export function isDatabaseThere(): Promise<boolean> {
  if (last && Date.now() < last.untilMs) return last.answer;
  watchConnections();
  // Nobody asks again while one is asking.
  const asked = { untilMs: Number.POSITIVE_INFINITY, answer: ask() };
  last = asked;
  void asked.answer.then(() => {
    asked.untilMs = Date.now() + rememberedMs;
  });
  return asked.answer;
}

/** The same, for whoever has a reason to doubt what is remembered. */
export function isDatabaseStillThere(): Promise<boolean> {
  if (last && last.untilMs !== Number.POSITIVE_INFINITY) last = undefined;
  return isDatabaseThere();
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
