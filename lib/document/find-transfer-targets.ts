import { rows, sql } from "@/lib/db/sql";
import { defaultTransferDays } from "./arrival-after-transfer";

export type TransferTarget = { id: string; name: string; workingDays: number };

/** The other locations in use at which documents are collected, by name, each with how long it takes to get there. Throws when the database fails. */
export async function findTransferTargets(fromId: string): Promise<TransferTarget[]> {
  return rows<TransferTarget>(sql`
    select location.id, location.name, coalesce(pair.working_days, anywhere.working_days, ${defaultTransferDays}::integer) as "workingDays"
    from location
    left join transfer_time pair on pair.from_id = ${fromId} and pair.to_id = location.id
    left join transfer_time anywhere on anywhere.from_id is null
    where location.active and location.booked_elsewhere_url is null and location.id <> ${fromId}
      and exists (
        select from location_service join service on service.key = location_service.service_key
        where location_service.location_id = location.id and service.needs_document
      )
    order by location.name`);
}
