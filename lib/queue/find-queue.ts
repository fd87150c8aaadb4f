import type { ServiceKey } from "@/lib/service/schema";
import type { DateTime } from "@/lib/time";
import { desksHelping, type QueueRow, queueRows } from "./queue-rows.sql";

export type { QueueRow } from "./queue-rows.sql";

/** A location at this moment: who is in, in the order of calling, and what each staffed desk helps. */
export type Queue = { visits: QueueRow[]; desks: ServiceKey[][] };

/** Who waits, is called and is helped at a location today, and what its desks help. Throws when the database fails. */
export async function findQueue(locationId: string, now: DateTime): Promise<Queue> {
  const [visits, desks] = await Promise.all([queueRows(locationId, now.toJSDate()), desksHelping(locationId)]);
  return { visits, desks };
}
