/** The keys that lead an agent through a call, the same in every language: digits, which no browser and no reader uses alone. */
export const accessKeys = {
  find: "1",
  book: "2",
  reference: "3",
  /** The first field of the page. */
  first: "4",
  times: "5",
  people: "6",
  /** What can be done with an appointment. */
  changes: "7",
} as const;
