import { allowedStaff, type Staff } from "@/lib/auth";
import { may } from "@/lib/staff/policy";
import type { DateTime } from "@/lib/time";
import { findEntry, type WorklistDetail } from "@/lib/worklist/find-entry";

/** Somebody on the worklist and who asks; null when there is none, or it is not theirs to solve: nobody can tell which. */
export async function allowedEntry(id: string, now: DateTime): Promise<{ entry: WorklistDetail; staff: Staff } | null> {
  const staff = await allowedStaff("worklist_solve");
  const entry = staff ? await findEntry(id, now) : null;
  return staff && entry && may(staff.roles, "worklist_solve", entry.knownLocationId) ? { entry, staff } : null;
}
