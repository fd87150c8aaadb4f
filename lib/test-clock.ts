/** "2027-03-10T08:00:00Z@500": from when it runs, and how many times as fast as life. */
const form = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))@([1-9]\d{0,3})$/;

/**
 * The clock of a simulated day, as a function from the machine's milliseconds to its own, running since `sinceMs`; null for a
 * text that names none.
 */
export function testClock(text: string, sinceMs: number): ((nowMs: number) => number) | null {
  const [, start = "", speed] = form.exec(text) ?? [];
  const startMs = Date.parse(start);
  if (Number.isNaN(startMs)) return null;
  return (nowMs) => Math.round(startMs + (nowMs - sinceMs) * Number(speed));
}
