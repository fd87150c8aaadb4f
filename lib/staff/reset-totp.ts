import type { DateTime } from "@/lib/time";
import { type Author, changeMember, type MemberOutcome } from "./change-member";
import { removeTotp } from "./turn-off-totp";

/**
 * Takes the authenticator of somebody who has lost it, and its recovery codes, away.
 *
 * Refuses: `not_there`. Throws: when the database fails; nothing is done then.
 */
export async function resetTotp(
  { staffId, author }: { staffId: string; author: Author },
  now: DateTime,
): Promise<MemberOutcome> {
  return changeMember({ staffId, author, now }, async (_, run) =>
    (await removeTotp(staffId, run)) ? { action: "totp_reset" } : null,
  );
}
