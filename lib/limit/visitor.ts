import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { secretKey } from "@/lib/secret/secret-key";

export const visitorCookie = "visitor";
/** A browser counts for itself from then on; before, it shares the limits of its address. */
const settledAfterSeconds = 10;
const prefix = "browser:";

const sign = (text: string) => createHmac("sha256", secretKey("visitor")).update(text).digest("base64url").slice(0, 22);

/** A new name for a browser, which says when it was given: "<seconds>.<random>.<signature>". */
export function newVisitor(nowSeconds: number): string {
  const text = `${Math.floor(nowSeconds)}.${randomBytes(9).toString("base64url")}`;
  return `${text}.${sign(text)}`;
}

/** Whether a cookie is a name that we gave. */
export function isVisitor(cookie: string | undefined): cookie is string {
  const [seconds = "", random = "", signature = ""] = (cookie ?? "").split(".");
  const wanted = Buffer.from(sign(`${seconds}.${random}`));
  const given = Buffer.from(signature);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

/**
 * For whom a browser's attempts are counted: for itself, once it has had its name for ten seconds; before that, and
 * without a name of ours, for its address.
 *
 * So one browser, or one program, never uses up what the other people behind its address may do; and whoever throws the
 * name away for each attempt shares one limit with everybody else there who has just come.
 */
export function visitorOf(cookie: string | undefined, address: string, nowSeconds: number): string {
  if (!isVisitor(cookie)) return address;
  const [since = "", random] = cookie.split(".");
  return nowSeconds - Number(since) >= settledAfterSeconds ? `${prefix}${random}` : address;
}

/** Whether attempts of this caller are a browser's own. */
export function isBrowser(caller: string): boolean {
  return caller.startsWith(prefix);
}
