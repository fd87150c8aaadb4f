import { findHold, type Hold } from "@/lib/appointment/find-hold";
import type { DateTime } from "@/lib/time";
import { agentHash } from "./agent-hash";
import { keyOfHold } from "./hold-for-caller.sql";

const isId = (text: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/**
 * What an agent holds for a caller, or held; null when there is no such hold, or it is another one's. `id` opens nothing: it may
 * stand in an address.
 *
 * Throws: when the database fails.
 */
export async function findOwnHold(id: string, staffId: string, now: DateTime): Promise<Hold | null> {
  const manageKey = isId(id) ? await keyOfHold(id, agentHash(staffId)) : null;
  return manageKey ? findHold(manageKey, now) : null;
}
