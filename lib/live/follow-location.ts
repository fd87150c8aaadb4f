import { listen } from "@/lib/db/listen";
import { forgetInProcess, oncePerProcess } from "@/lib/once-per-process";

/** What has changed at a location: some visits, who sits at its desks, how late it runs, or anything at all. */
export type Change =
  | { kind: "visits"; ids: readonly string[] }
  | { kind: "desks" }
  | { kind: "delay" }
  | { kind: "anything" };

type Follower = (change: Change) => void;
type Ear = { followers: Map<string, Set<Follower>>; hears: () => boolean; close: () => Promise<void> };

const channel = "day";
const name = "live.ear";

/** Reads what a trigger has said: the location, then the visits, "desks", "delay" or "all". */
function readMessage(payload: string): { locationId: string; change: Change } {
  const [locationId = "", ...said] = payload.split(" ");
  if (said[0] === "desks" || said[0] === "delay") return { locationId, change: { kind: said[0] } };
  return { locationId, change: said[0] === "all" ? { kind: "anything" } : { kind: "visits", ids: said } };
}

function makeEar(): Ear {
  const followers: Ear["followers"] = new Map();
  let isOpen = false;
  const close = listen({
    channel,
    onMessage: (payload) => {
      const { locationId, change } = readMessage(payload);
      for (const follower of followers.get(locationId) ?? []) follower(change);
    },
    onOpen: () => {
      isOpen = true;
      for (const all of followers.values()) for (const follower of all) follower({ kind: "anything" });
    },
  });
  return { followers, hears: () => isOpen, close };
}

/**
 * Tells `follower` what changes in the day of a location, whichever process changes it, until the returned function is
 * called. One connection of this process hears it for all.
 *
 * A change is told after its commit, at least once. Where something may have been missed, "anything" has changed; that is
 * said at the begin too, as soon as the database is heard.
 */
export function followLocation(locationId: string, follower: Follower): () => void {
  const { followers, hears } = oncePerProcess(name, makeEar);
  const all = followers.get(locationId) ?? new Set();
  followers.set(locationId, all.add(follower));
  if (hears()) queueMicrotask(() => all.has(follower) && follower({ kind: "anything" }));
  return () => {
    all.delete(follower);
    if (all.size === 0 && followers.get(locationId) === all) followers.delete(locationId);
  };
}

/** Ends the connection; who follows hears nothing more. */
export async function stopFollowing(): Promise<void> {
  await forgetInProcess<Ear>(name)?.close();
}
