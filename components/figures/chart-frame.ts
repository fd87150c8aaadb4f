/** The room of a chart in its own units, and what its axes take of it: room for three digits, and for a date, on a phone. */
export const chartFrame = { width: 400, height: 220, start: 42, end: 392, top: 12, bottom: 184 };
