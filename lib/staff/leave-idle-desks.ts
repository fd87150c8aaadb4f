import type { DateTime } from "@/lib/time";
import { leaveUnattendedDesks } from "./leave-unattended-desks";

const product = { id: null, name: "loketplanner" };

/** Leaves the desks whose clerk's session ran out of time. Returns how many. Throws: when the database fails. */
export async function leaveIdleDesks(now: DateTime): Promise<number> {
  return leaveUnattendedDesks({ clerkId: null, author: product }, now);
}
