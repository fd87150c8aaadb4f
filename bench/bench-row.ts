/** One line of the table that `npm run bench` prints: what was measured, beside what, and the ratio of the two. */
export type BenchRow = { name: string; figure: string; against: string; ratio: string };
