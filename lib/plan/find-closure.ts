import { db } from "@/lib/db/client";
import { isId } from "./is-id";

/** A closure with the location that it shuts, null for all of them; null when there is none. */
export async function findClosure(id: string): Promise<{ id: string; locationId: string | null } | null> {
  return isId(id) ? db.closure.findUnique({ where: { id }, select: { id: true, locationId: true } }) : null;
}
