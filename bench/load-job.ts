/** What a load generator is told to do. Every request says, as a trusted proxy does, that it is from another address. */
export type Job = { url: string; connections: number } & (
  | { what: "ask"; paths: readonly string[]; seconds: number }
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
  /** When each place was sold, since the beginning, in order. */
  soldAtMs: number[];
};
