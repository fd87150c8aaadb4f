/** The JSON in a text; undefined when it is none. */
export function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whoever sent it is told that it cannot be read.
    return undefined;
  }
}
