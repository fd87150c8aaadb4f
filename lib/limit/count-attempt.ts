import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterPostgres } from "rate-limiter-flexible";
import { pool } from "@/lib/db/pool";
import { env } from "@/lib/env";
import { oncePerProcess } from "@/lib/once-per-process";
import { type AttemptOutcome, consume } from "./consume";
import { callerOf } from "./network-of";
import { isBrowser } from "./visitor";

export type { AttemptOutcome } from "./consume";

/** What is limited: the variables of a browser and of an address, and whether all processes count together. */
const attempts = {
  hold: { browser: "LIMIT_HOLD_BROWSER", address: "LIMIT_HOLD_ADDRESS", isShared: false },
  confirm: { browser: "LIMIT_CONFIRM_BROWSER", address: "LIMIT_CONFIRM_ADDRESS", isShared: false },
  // Guesses, of codes and of whether a number has an appointment.
  lookup: { browser: "LIMIT_LOOKUP_BROWSER", address: "LIMIT_LOOKUP_ADDRESS", isShared: true },
  // Codes and numbers at one screen that let nobody in.
  kiosk: { browser: "LIMIT_KIOSK", address: "LIMIT_KIOSK", isShared: true },
  person: { browser: "LIMIT_PERSON", address: "LIMIT_PERSON", isShared: true },
  // Guesses of a letter about a document: of one caller, and about one person from one network.
  document: { browser: "LIMIT_DOCUMENT", address: "LIMIT_DOCUMENT", isShared: true },
  // Guesses of a password: from one place, and at one account.
  sign_in: { browser: "LIMIT_SIGN_IN", address: "LIMIT_SIGN_IN", isShared: true },
  account: { browser: "LIMIT_ACCOUNT", address: "LIMIT_ACCOUNT", isShared: true },
} as const;

export type LimitedAttempt = keyof typeof attempts;

function makeLimiter(attempt: LimitedAttempt, kind: "browser" | "address"): RateLimiterAbstract {
  const { [kind]: variable, isShared } = attempts[attempt];
  const { points, seconds } = env()[variable];
  const keyPrefix = `${attempt}.${kind}`;
  const own = new RateLimiterMemory({ points, duration: seconds, keyPrefix });
  if (!isShared) return own;
  return new RateLimiterPostgres({
    storeClient: pool(),
    storeType: "pool",
    tableName: "attempt_limit",
    tableCreated: true,
    // A job does it, once for all processes.
    clearExpiredByTimeout: false,
    points,
    duration: seconds,
    keyPrefix,
    // Without the table everybody is still limited, by each process.
    insuranceLimiter: own,
  });
}

function limiterOf(attempt: LimitedAttempt, caller: string): RateLimiterAbstract {
  const kind = isBrowser(caller) ? "browser" : "address";
  return oncePerProcess(`limit.${attempt}.${kind}`, () => makeLimiter(attempt, kind));
}

/**
 * Counts one attempt and says whether it is still within the limit. `caller` is an address, or a browser's name from
 * `visitorOf`; for the attempts `person` and `account` it is the hash of a person key or an account's address, for
 * `document` a caller, or the hash of a person key with a network.
 *
 * Look-ups, documents, persons and passwords are counted by all processes together, the others by each process; the cap on holds is the
 * database's own.
 *
 * Units: whole seconds until the next attempt may be made.
 */
export async function countAttempt(attempt: LimitedAttempt, caller: string): Promise<AttemptOutcome> {
  return consume(limiterOf(attempt, caller), callerOf(caller));
}

/** Takes back an attempt that was no guess, so that only those that failed use up a limit. */
export async function uncountAttempt(attempt: LimitedAttempt, caller: string): Promise<void> {
  await limiterOf(attempt, caller).reward(callerOf(caller));
}
