import { followLocation } from "@/lib/live/follow-location";
import { oncePerProcess } from "@/lib/once-per-process";
import type { DateTime } from "@/lib/time";
import type { Display } from "./display";
import { findDisplay } from "./find-display";

type Listener = (display: Display) => void;
type Place = { id: string; timeZone: string };
type Feed = { listeners: Set<Listener>; stop: () => void };

/** Changes that come together are told together. */
const gatherMs = 30;

function makeFeed(place: Place, clock: () => DateTime): Feed {
  const listeners: Feed["listeners"] = new Set();
  let isReading = false;
  let isStale = false;
  const read = async () => {
    isReading = true;
    while (isStale) {
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      isStale = false;
      // While the database is away a display shows what it showed; once it is heard again everything is read anew.
      const display = await findDisplay(place, clock()).catch(() => null);
      if (display) for (const listener of listeners) listener(display);
    }
    isReading = false;
  };
  const stop = followLocation(place.id, ({ kind }) => {
    if (kind === "desks") return;
    isStale = true;
    if (!isReading) void read();
  });
  return { listeners, stop };
}

/**
 * Tells `listener` what a waiting room shows whenever it changes, until the returned function is called. It is read once for
 * all who listen in this process.
 */
export function followDisplay(place: Place, listener: Listener, clock: () => DateTime): () => void {
  const feeds = oncePerProcess("live.displays", () => new Map<string, Feed>());
  const feed = feeds.get(place.id) ?? makeFeed(place, clock);
  feeds.set(place.id, feed);
  feed.listeners.add(listener);
  return () => {
    feed.listeners.delete(listener);
    if (feed.listeners.size > 0 || feeds.get(place.id) !== feed) return;
    feeds.delete(place.id);
    feed.stop();
  };
}
