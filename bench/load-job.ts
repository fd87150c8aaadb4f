/** What a load generator is told to do. Every request says, as a trusted proxy does, that it is from another address. */
export type Job = { url: string; connections: number } /** Programs that poll; every answer must say its length. */ & (
  | { what: "poll"; path: string; seconds: number }
  /** People who look at a page. */
  | { what: "ask"; path: string; seconds: number }
  | { what: "hold"; location: string; startsAt: readonly string[]; seconds: number }
  | { what: "book"; location: string; startsAt: readonly string[]; people: number }
);

/** What came of it. Units: seconds and milliseconds of the generator's own clock. */
export type LoadResult = {
  seconds: number;
  /** How many attempts ended in what: "200", "409 slot_taken", "sold". */
  outcomes: Record<string, number>;
  attempts: number;
  p50Ms: number;
  p95Ms: number;
  /** How much of one core the generator took: near 1, it is the generator that was measured. */
  generatorLoad: number;
  /** When each place was sold, since the beginning, in order. */
  soldAtMs: number[];
};
