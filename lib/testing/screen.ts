/** How a screen shows somebody's number, and the moment (milliseconds, `performance.now`) from which it does. */
export type Seen = { number: number; state: string; seenAt: number };

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

type Shown = { number: number; state: string };

/** Reads what a waiting room shows anew: numbers at a desk, and those that have left it. */
function waitingRoom() {
  let before: number[] = [];
  return (data: unknown): Shown[] => {
    // The shape of our own server's event.
    const { called } = data as { called: { number: number; calls: number; isHelped: boolean }[] };
    const left = before.filter((one) => !called.some(({ number }) => number === one));
    before = called.map(({ number }) => number);
    return [
      ...called.map(({ number, calls, isHelped }) => ({ number, state: isHelped ? "serving" : `called ${calls}` })),
      ...left.map((number) => ({ number, state: "away" })),
    ];
  };
}

/** Reads what a clerk's list shows anew. */
function clerksList(data: unknown): Shown[] {
  // The shape of our own server's event.
  const { rows } = data as { rows: { state: string; isParked: boolean; calls: number; ticket: number | null }[] };
  return rows.flatMap(({ state, isParked, calls, ticket }) => {
    if (ticket === null) return [];
    if (state === "called") return [{ number: ticket, state: `called ${calls}` }];
    return [{ number: ticket, state: isParked ? "parked" : state }];
  });
}

/** A screen that follows a day: a waiting room without a cookie, or a clerk's list with one. Ends with `signal`. */
export async function watchScreen(
  url: string,
  { cookie, signal, onSeen }: { cookie?: string; signal: AbortSignal; onSeen: (seen: Seen) => void },
): Promise<void> {
  const response = await fetch(url, { headers: cookie ? { cookie } : {}, signal });
  if (!response.ok) throw new Error(`${url} answered ${response.status}.`);
  const read: Record<string, (data: unknown) => Shown[]> = { display: waitingRoom(), news: clerksList };
  try {
    for await (const { event, data } of eventsOf(response)) {
      for (const shown of read[event]?.(data) ?? []) onSeen({ ...shown, seenAt: performance.now() });
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
