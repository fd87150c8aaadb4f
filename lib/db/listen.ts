import { setTimeout as wait } from "node:timers/promises";
import pg from "pg";

type Listening = {
  /** What PostgreSQL calls the channel. */
  channel: string;
  onMessage: (payload: string) => void;
  /** The connection is there (again): what was said before it was is not known. */
  onOpen: () => void;
};

const firstPauseMs = 100;
const mostPauseMs = 5000;
const askEveryMs = 10_000;
const patienceMs = 5000;

/** One connection from its begin to its end, whatever ends it. */
async function hearUntilLost({ channel, onMessage, onOpen }: Listening, ending: AbortSignal): Promise<void> {
  const client = new pg.Client({
    connectionString: process.env.DATABASE_URL,
    connectionTimeoutMillis: patienceMs,
    query_timeout: patienceMs,
    keepAlive: true,
    application_name: "loketplanner live",
  });
  const isLost = new AbortController();
  const lose = () => isLost.abort();
  client.on("error", lose);
  client.on("end", lose);
  client.on("notification", ({ payload }) => onMessage(payload ?? ""));
  try {
    await client.connect();
    await client.query(`listen ${pg.escapeIdentifier(channel)}`);
    onOpen();
    const over = AbortSignal.any([ending, isLost.signal]);
    while (!over.aborted) {
      await wait(askEveryMs, undefined, { signal: over, ref: false }).catch(() => {});
      // A network that swallows everything says nothing by itself.
      if (!over.aborted) await client.query("select 1");
    }
  } finally {
    await Promise.race([client.end().catch(() => {}), wait(patienceMs, undefined, { ref: false })]);
  }
}

/**
 * Hears what is said on a channel of the database until the returned function is called, over a connection of its own.
 *
 * A connection that is lost is made again, after a pause that doubles from a tenth of a second to five. A pooler between
 * here and PostgreSQL must keep sessions.
 */
export function listen(listening: Listening): () => Promise<void> {
  const ending = new AbortController();
  const keepHearing = async () => {
    let pauseMs = firstPauseMs;
    const onOpen = () => {
      pauseMs = firstPauseMs;
      listening.onOpen();
    };
    while (!ending.signal.aborted) {
      // The database is away, which whoever asks it something says; here there is nothing to do but try again.
      await hearUntilLost({ ...listening, onOpen }, ending.signal).catch(() => {});
      await wait(pauseMs, undefined, { signal: ending.signal, ref: false }).catch(() => {});
      pauseMs = Math.min(pauseMs * 2, mostPauseMs);
    }
  };
  const heard = keepHearing();
  return () => {
    ending.abort();
    return heard;
  };
}
