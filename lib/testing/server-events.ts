export type ServerEvent = { event: string; data: unknown };

/** The server-sent events of an answer, as they come; a return ends the stream. */
export async function* serverEvents(response: Response): AsyncGenerator<ServerEvent, void> {
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

/** The data of the next event of this kind. Throws when the stream ends before there is one. */
export async function nextEvent(events: AsyncGenerator<ServerEvent, void>, wanted: string): Promise<unknown> {
  for (let next = await events.next(); !next.done; next = await events.next()) {
    if (next.value.event === wanted) return next.value.data;
  }
  throw new Error(`The stream ended without ${wanted}.`);
}
