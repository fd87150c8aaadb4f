import { rows, sql } from "@/lib/db/sql";
import { oncePerProcess } from "@/lib/once-per-process";

const rememberedMs = 60_000;

/**
 * The id of the location with this slug; null when there is none. Each process remembers for a minute those that there
 * are: in a rush everybody asks for the same ones.
 *
 * Throws: when the database fails.
 */
export async function findLocationId(slug: string): Promise<string | null> {
  const known = oncePerProcess("location-ids", () => new Map<string, { id: string; untilMs: number }>());
  const remembered = known.get(slug);
  if (remembered && performance.now() < remembered.untilMs) return remembered.id;
  const [found] = await rows<{ id: string }>(sql`select id from location where slug = ${slug}`);
  if (!found) return null;
  known.set(slug, { id: found.id, untilMs: performance.now() + rememberedMs });
  return found.id;
}
