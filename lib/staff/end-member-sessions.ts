import type { DateTime } from "@/lib/time";
import { type Author, changeMember, type MemberOutcome } from "./change-member";

/** Ends all sessions of somebody else. Refuses: `not_there`. Throws: when the database fails; nothing is done then. */
export async function endMemberSessions(
  { staffId, author }: { staffId: string; author: Author },
  now: DateTime,
): Promise<MemberOutcome> {
  return changeMember({ staffId, author, now }, async () => ({ action: "sessions_ended" }));
}
