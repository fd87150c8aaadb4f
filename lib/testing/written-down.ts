import { expect } from "vitest";
import { db } from "@/lib/db/client";
import type { DeskGround } from "./desk-ground";

/** Reads what is written down of the clerk of a ground, from now on; each event is given once, oldest first. */
export async function writtenDown({ locationId, clerk }: DeskGround) {
  let since = (await db.auditEvent.aggregate({ _max: { id: true } }))._max.id ?? 0n;
  const events = async () => {
    const found = await db.auditEvent.findMany({ where: { locationId, id: { gt: since } }, orderBy: { id: "asc" } });
    since = found.at(-1)?.id ?? since;
    return found;
  };
  /** The one event since it was last asked, by the clerk. */
  const event = async () => {
    const found = await events();
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ staffId: clerk.id, staffName: clerk.name });
    return found[0];
  };
  return { events, event };
}
