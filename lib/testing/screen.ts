/** A call as a screen shows it, and the moment (milliseconds, `performance.now`) at which it did. */
export type Seen = { number: number; seenAt: number };

/** The events of a stream of server-sent events, until it ends. */
async function* eventsOf(response: Response): AsyncGenerator<{ event: string; data: unknown }> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk, { stream: true });
    for (let end = text.indexOf("\n\n"); end >= 0; end = text.indexOf("\n\n")) {
      const [, event = "", data = "null"] = /event: (.*)\ndata: (.*)/.exec(text.slice(0, end)) ?? [];
      text = text.slice(end + 2);
      yield { event, data: JSON.parse(data) };
    }
  }
}

/** Changes that come together are told together: who is helped at once may never be seen as called. */
const atDesk = ["called", "serving"];

/** The numbers that an event says are at a desk: of a waiting room, or of a clerk's list. */
function calledIn(event: string, data: unknown): number[] {
  // The shapes of our own server's events.
  if (event === "display") {
    const { called } = data as { called: { number: number }[] };
    return called.map(({ number }) => number);
  }
  if (event !== "news") return [];
  const { rows = [] } = data as { rows?: { state: string; ticket: number | null }[] };
  return rows.flatMap(({ state, ticket }) => (atDesk.includes(state) && ticket !== null ? [ticket] : []));
}

/** A screen that follows a day: a waiting room without a cookie, or a clerk's list with one. Ends with `signal`. */
export async function watchScreen(
  url: string,
  { cookie, signal, onSeen }: { cookie?: string; signal: AbortSignal; onSeen: (seen: Seen) => void },
): Promise<void> {
  const response = await fetch(url, { headers: cookie ? { cookie } : {}, signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  try {
    for await (const { event, data } of eventsOf(response)) {
      for (const number of calledIn(event, data)) onSeen({ number, seenAt: performance.now() });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
