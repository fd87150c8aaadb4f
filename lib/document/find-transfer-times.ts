import { rows, sql } from "@/lib/db/sql";
import { defaultTransferDays } from "./arrival-after-transfer";

export type TransferTime = { id: string; fromName: string; toName: string; workingDays: number };

/** How many working days documents travel: between any two locations, and between those that differ, by name. Throws when the database fails. */
export async function findTransferTimes(): Promise<{ anywhere: number; pairs: TransferTime[] }> {
  const found = await rows<
    Omit<TransferTime, "fromName" | "toName"> & { fromName: string | null; toName: string | null }
  >(sql`
    select transfer_time.id, origin.name as "fromName", target.name as "toName", working_days as "workingDays"
    from transfer_time
    left join location origin on origin.id = from_id
    left join location target on target.id = to_id
    order by origin.name, target.name`);
  const pairs = found.flatMap(({ fromName, toName, ...rest }) =>
    fromName !== null && toName !== null ? [{ ...rest, fromName, toName }] : [],
  );
  const anywhere = found.find(({ fromName }) => fromName === null)?.workingDays ?? defaultTransferDays;
  return { anywhere, pairs };
}
