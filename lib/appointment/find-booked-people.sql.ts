import { rows, sql } from "@/lib/db/sql";
import type { ServiceKey } from "@/lib/service/schema";

/** Which of these people have a live appointment for one of these services, as hashes in hex. Index: appointment_item_one_live. */
export async function liveKeys(hashes: Buffer[], services: readonly ServiceKey[]): Promise<string[]> {
  const live = await rows<{ hash: string }>(sql`
    select distinct encode(key_hash, 'hex') as hash
    from appointment_item
    where key_hash = any (${hashes}::bytea[]) and service_key = any (${[...services]}) and live`);
  return live.map(({ hash }) => hash);
}
