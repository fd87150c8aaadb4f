/** A number that was called to a desk, and may be on its way or helped there. */
export type CalledNumber = { number: number; desk: string; calledAt: string; calls: number; isHelped: boolean };

/** What anybody in a waiting room may read: numbers, and nobody's name. */
export type Display = {
  date: string;
  called: CalledNumber[];
  waiting: number;
  /** The numbers that are called after these, in order, as far as they are shown. */
  next: number[];
};
