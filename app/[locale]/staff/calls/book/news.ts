/** Why a time was not held, or a booking begins anew. */
const bookNews = [
  "slot_taken",
  "not_offered",
  "not_released",
  "too_soon",
  "out_of_stock",
  "key_reused",
  "too_many_holds",
  "hold_expired",
  "no_time",
] as const;
export type BookNews = (typeof bookNews)[number];

/** Reads it from an address; null for anything else. */
export const bookNewsOf = (asked: unknown): BookNews | null => bookNews.find((news) => news === asked) ?? null;
