import { rows, sql } from "@/lib/db/sql";
import { env } from "@/lib/env";
import type { DateTime } from "@/lib/time";

/**
 * Removes documents that were handed over or sent back DOCUMENT_FORGET_DAYS ago, with their history. The register of hand-overs
 * keeps its own line for its own term. Returns how many. Throws when the database fails.
 */
export async function forgetDocuments(now: DateTime): Promise<number> {
  const before = now.minus({ days: env().DOCUMENT_FORGET_DAYS }).toJSDate();
  const gone = await rows(sql`
    with over as (
      select id from document
      where status in ('handed_over', 'returned')
        and not exists (select from document_event where document_id = document.id and at >= ${before})
    ), unlinked as (
      delete from appointment_document where document_id in (select id from over)
    )
    delete from document where id in (select id from over) returning id`);
  return gone.length;
}
