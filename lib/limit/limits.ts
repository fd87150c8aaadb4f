import { z } from "zod";

/** So many attempts in so many seconds. */
export type Rate = { points: number; seconds: number };

const rateSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,6}\/[1-9][0-9]{0,5}$/)
  .transform((text): Rate => {
    const [points = 1, seconds = 1] = text.split("/").map(Number);
    return { points, seconds };
  });

const countSchema = z
  .string()
  .regex(/^[1-9][0-9]{0,5}$/)
  .transform(Number);

const rate = <const Fallback extends string>(fallback: Fallback) => ({
  schema: rateSchema,
  fallback,
  needed: "a number of attempts in a number of seconds, such as 30/600,",
});

const count = <const Fallback extends string>(fallback: Fallback) => ({
  schema: countSchema,
  fallback,
  needed: "a whole number from 1 to 999999",
});

/**
 * Every limit, with its default; each is a variable of the environment.
 *
 * A browser is known by a cookie of its own, so that people behind one address do not share a limit. An address is a
 * program, or a browser in its first seconds; a network is a /24 or a /48. Requests are counted by each process; holds,
 * persons, look-ups and documents by all processes together.
 */
export const limitVariables = {
  LIMIT_API_ADDRESS: rate("60/10"),
  LIMIT_API_NETWORK: rate("1200/10"),
  LIMIT_OAP_ADDRESS: rate("30/10"),
  LIMIT_OAP_NETWORK: rate("600/10"),
  LIMIT_HOLD_BROWSER: rate("30/600"),
  LIMIT_HOLD_ADDRESS: rate("60/600"),
  LIMIT_CONFIRM_BROWSER: rate("30/600"),
  LIMIT_CONFIRM_ADDRESS: rate("60/600"),
  LIMIT_LOOKUP_BROWSER: rate("10/600"),
  LIMIT_LOOKUP_ADDRESS: rate("30/600"),
  LIMIT_KIOSK: rate("60/600"),
  LIMIT_PERSON: rate("20/3600"),
  LIMIT_DOCUMENT: rate("20/600"),
  LIMIT_SIGN_IN: rate("40/600"),
  LIMIT_ACCOUNT: rate("10/600"),
  MOST_HOLDS_BROWSER: count("3"),
  MOST_HOLDS_ADDRESS: count("12"),
  MOST_HOLDS_NETWORK: count("300"),
  MOST_STREAMS_SESSION: count("4"),
  MOST_STREAMS_ADDRESS: count("200"),
} as const;
