import { findDelay } from "@/lib/delay/find-delay";
import { type Change, followLocation } from "@/lib/live/follow-location";
import { oncePerProcess } from "@/lib/once-per-process";
import type { DateTime } from "@/lib/time";
import { comingMarks, dayRows } from "./day-rows.sql";
import { findDesksToday } from "./find-desks-today";
import type { DayNews } from "./live-day";
import { presentRow } from "./present-row";

/** Hears what has changed; null: anything may have, so the day must be read anew. */
type Listener = (news: DayNews | null) => void;
type Place = { id: string; timeZone: string };
type Feed = { listeners: Set<Listener>; stop: () => void };

/** Changes that come together are read and told together. */
const gatherMs = 30;
/** Booking, moving and cancelling tell nobody: one cheap look for all who follow the day here, well within a second. */
const lookEveryMs = 500;

/** What has been said to have changed and is not told yet. */
class Pending {
  readonly visitIds = new Set<string>();
  readonly appointmentIds = new Set<string>();
  hasDesks = false;
  hasDelay = false;

  get isEmpty(): boolean {
    return this.visitIds.size + this.appointmentIds.size === 0 && !this.hasDesks && !this.hasDelay;
  }
}

const dateAt = ({ timeZone }: Place, now: DateTime) => now.setZone(timeZone).toISODate() ?? "";

/** Reads what has changed, as it is now. */
async function readNews(place: Place, now: DateTime, pending: Pending): Promise<DayNews> {
  const { visitIds, appointmentIds, hasDesks, hasDelay } = pending;
  const date = dateAt(place, now);
  const only = { visitIds: [...visitIds], appointmentIds: [...appointmentIds] };
  const isAnybody = only.visitIds.length + only.appointmentIds.length > 0;
  const found = isAnybody ? await dayRows({ locationId: place.id, date, only }) : [];
  const there = new Set(found.map(({ appointmentId }) => appointmentId));
  return {
    rows: found.map(presentRow),
    gone: only.appointmentIds.filter((id) => !there.has(id)),
    ...(hasDesks ? { desks: await findDesksToday(place.id) } : {}),
    ...(hasDelay ? { delayMinutes: (await findDelay(place.id, now))?.minutes ?? null } : {}),
  };
}

/** Which appointments have changed since the last look; of a new day, and at the first look, null: anything may have. */
function appointmentWatch() {
  let last: { date: string; versions: Map<string, number> } | undefined;
  let beginning = 0;
  return {
    /** The next look is a first one: what was missed may be anything. */
    beginAnew: () => {
      last = undefined;
      beginning++;
    },
    look: async (place: Place, date: string): Promise<string[] | null> => {
      const mine = beginning;
      const marks = await comingMarks({ locationId: place.id, date });
      if (mine !== beginning) return [];
      const versions = new Map(marks.map(({ id, version }) => [id, version]));
      const before = last;
      last = { date, versions };
      if (before?.date !== date) return null;
      const all = new Set([...versions.keys(), ...before.versions.keys()]);
      return [...all].filter((id) => versions.get(id) !== before.versions.get(id));
    },
  };
}

function makeFeed(place: Place, clock: () => DateTime): Feed {
  const listeners: Feed["listeners"] = new Set();
  const tell = (news: DayNews | null) => {
    for (const listener of listeners) listener(news);
  };
  const appointments = appointmentWatch();
  let pending = new Pending();
  let isTelling = false;

  const tellPending = async () => {
    isTelling = true;
    while (!pending.isEmpty) {
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      const taken = pending;
      pending = new Pending();
      // What cannot be read now is read by everybody when the database is back.
      tell(await readNews(place, clock(), taken).catch(() => null));
    }
    isTelling = false;
  };
  const gather = () => {
    if (!isTelling) void tellPending();
  };
  // Until the database is heard every look would be a first one.
  let isHeard = false;
  const hear = (change: Change) => {
    if (change.kind === "anything") {
      isHeard = true;
      appointments.beginAnew();
      return void lookOrNot();
    }
    if (change.kind === "desks") pending.hasDesks = true;
    else if (change.kind === "delay") pending.hasDelay = true;
    else for (const id of change.ids) pending.visitIds.add(id);
    gather();
  };
  const look = async () => {
    const changed = await appointments.look(place, dateAt(place, clock()));
    if (!changed) return tell(null);
    for (const id of changed) pending.appointmentIds.add(id);
    gather();
  };
  let isLooking = false;
  const lookOrNot = async () => {
    if (isLooking || !isHeard) return;
    isLooking = true;
    // The next look sees what this one could not.
    await look().catch(() => {});
    isLooking = false;
  };
  const timer = setInterval(() => void lookOrNot(), lookEveryMs);
  const leave = followLocation(place.id, hear);
  return {
    listeners,
    stop: () => {
      clearInterval(timer);
      leave();
    },
  };
}

/**
 * Tells `listener` what changes in today's list of a location until the returned function is called: visits, desks and the delay
 * within a tenth of a second, whichever process changes them; appointments (booked, moved or cancelled today), whose hot
 * tables tell nobody, within a second. Each change is read once for all who listen in this process.
 *
 * Source: decision 17.
 */
export function followDay(place: Place, listener: Listener, clock: () => DateTime): () => void {
  const feeds = oncePerProcess("live.days", () => new Map<string, Feed>());
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
