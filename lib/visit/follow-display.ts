import { followLocation } from "@/lib/live/follow-location";
import { oncePerProcess } from "@/lib/once-per-process";
import type { DateTime } from "@/lib/time";
import type { Display } from "./display";
import { findDisplay } from "./find-display";

type Listener = (display: Display) => void;
type Place = { id: string; timeZone: string };
type Feed = { join: (listener: Listener) => void; leave: (listener: Listener) => boolean; stop: () => void };

/** Changes that come together are told together. */
const gatherMs = 30;
/** After a read that failed, before the next one. */
const againMs = 1000;

function makeFeed(place: Place, clock: () => DateTime, find: typeof findDisplay): Feed {
  const listeners = new Set<Listener>();
  /** Those who have not been told how it is. */
  const newcomers = new Set<Listener>();
  let isReading = false;
  let hasChanged = false;
  const read = async () => {
    isReading = true;
    while (listeners.size > 0 && (hasChanged || newcomers.size > 0)) {
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      const told = hasChanged ? [...listeners] : [...newcomers];
      hasChanged = false;
      newcomers.clear();
      const display = await find(place, clock()).catch(() => null);
      if (display) {
        for (const listener of told) if (listeners.has(listener)) listener(display);
        continue;
      }
      // Meanwhile a display shows what it showed.
      hasChanged = true;
      await new Promise((resolve) => setTimeout(resolve, againMs));
    }
    isReading = false;
  };
  const readOnce = () => {
    if (!isReading) void read();
  };
  const stop = followLocation(place.id, ({ kind }) => {
    if (kind === "desks" || kind === "delay") return;
    hasChanged = true;
    readOnce();
  });
  return {
    join: (listener) => {
      listeners.add(listener);
      newcomers.add(listener);
      readOnce();
    },
    leave: (listener) => {
      listeners.delete(listener);
      newcomers.delete(listener);
      return listeners.size === 0;
    },
    stop,
  };
}

/**
 * Tells `listener` what a waiting room shows, now and whenever it changes, until the returned function is called. It is read once for
 * all who listen in this process, and again a second later when that failed.
 */
export function followDisplay(
  place: Place,
  listener: Listener,
  clock: () => DateTime,
  find: typeof findDisplay = findDisplay,
): () => void {
  const feeds = oncePerProcess("live.displays", () => new Map<string, Feed>());
  const feed = feeds.get(place.id) ?? makeFeed(place, clock, find);
  feeds.set(place.id, feed);
  feed.join(listener);
  return () => {
    if (!feed.leave(listener) || feeds.get(place.id) !== feed) return;
    feeds.delete(place.id);
    feed.stop();
  };
}
