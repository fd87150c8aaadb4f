import { isIP } from "node:net";
import { z } from "zod";
import { limitVariables } from "@/lib/limit/limits";
import { oncePerProcess } from "@/lib/once-per-process";
import { roles } from "@/lib/staff/policy";
import { testClock } from "@/lib/test-clock";

/** A whole number in a range, from text. */
const wholeNumber = (least: number, most: number) =>
  z
    .string()
    .regex(/^[0-9]+$/)
    .transform(Number)
    .pipe(z.number().min(least).max(most));

/** Whether a text is an address ("::1") or a network ("10.0.0.0/8"). */
function isNetwork(text: string): boolean {
  const [address = "", bits, ...more] = text.split("/");
  const most = isIP(address) === 6 ? 128 : 32;
  return isIP(address) !== 0 && more.length === 0 && (bits === undefined || (/^[0-9]+$/.test(bits) && +bits <= most));
}

/** An address of the product itself, as its origin: it has no path, query or name in it. */
const ownAddress = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine(({ pathname, search, hash, username }) => pathname === "/" && search + hash + username === "")
  .transform(({ origin }) => origin);

/** "30-300", as its two ends. */
const range = z
  .string()
  .regex(/^[0-9]{1,5}-[0-9]{1,5}$/)
  .transform((text) => {
    const [from = 0, until = 0] = text.split("-").map(Number);
    return { from, until };
  })
  .refine(({ from, until }) => from <= until);

/** A provider's address: its answers decide who gets in, so they travel encrypted, but on one machine. */
const providerAddress = z
  .url({ protocol: /^https?$/ })
  .refine((text) => text.startsWith("https:") || /^http:\/\/(localhost|127\.0\.0\.1|\[::1\])(:|\/|$)/.test(text))
  .transform((text) => text.replace(/\/$/, ""));

/** What a provider calls a role, and which it is here: "value=role,…" or the same as JSON. */
const roleMap = z
  .string()
  .transform((text, context): unknown => {
    if (!text.trimStart().startsWith("{")) {
      return Object.fromEntries(text.split(",").map((pair) => pair.split("=").map((part) => part.trim())));
    }
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: "custom", message: "not JSON" });
      return z.NEVER;
    }
  })
  .pipe(z.record(z.string().min(1), z.enum(roles)));

const claim = z.string().regex(/^\S{1,200}$/);

const onOff = z.enum(["on", "off"]).transform((text) => text === "on");

/** What each variable must be, as its refusal says it. */
const variables = {
  PORT: { schema: wholeNumber(1, 65535), fallback: "3000", needed: "a whole number from 1 to 65535" },
  HOST: { schema: z.string().regex(/^[0-9a-zA-Z.:-]+$/), fallback: "0.0.0.0", needed: "an address to listen on" },
  DATABASE_URL: {
    schema: z.url({ protocol: /^postgres(ql)?$/ }),
    fallback: undefined,
    needed: "an address such as postgres://user:password@host:5432/database",
  },
  DATABASE_POOL: { schema: wholeNumber(1, 1000), fallback: "8", needed: "a whole number from 1 to 1000" },
  DATA_DIR: { schema: z.string(), fallback: ".data", needed: "a folder" },
  APP_SECRET: { schema: z.string().min(32), fallback: undefined, needed: "a secret of at least 32 characters" },
  PUBLIC_URL: {
    schema: ownAddress,
    fallback: undefined,
    needed: "an address such as https://planner.example",
  },
  DEMO: { schema: onOff, fallback: undefined, needed: "on or off" },
  TRUSTED_PROXIES: {
    schema: z
      .string()
      .transform((text) => text.split(",").map((one) => one.trim()))
      .pipe(z.array(z.string().refine(isNetwork))),
    fallback: undefined,
    needed: "addresses or networks with commas between them, such as 10.0.0.0/8,::1",
  },
  LOG_LEVEL: {
    schema: z.enum(["debug", "info", "warn", "error", "silent"]),
    fallback: "info",
    needed: "debug, info, warn, error or silent",
  },
  CONTACT_EMAIL: { schema: z.email(), fallback: "beheer@loketplanner.example", needed: "an e-mail address" },
  HELP_PHONE: { schema: z.string().regex(/^[0-9+ ()-]{5,25}$/), fallback: "088 043 04 30", needed: "a phone number" },
  SMTP_URL: {
    schema: z.url({ protocol: /^smtps?$/ }),
    fallback: undefined,
    needed: "an address such as smtps://user:password@mail.example:465",
  },
  MAIL_FROM: {
    schema: z.email(),
    fallback: undefined,
    needed: "the e-mail address that mails come from",
  },
  AVAILABILITY_MAX_AGE_MS: {
    schema: wholeNumber(0, 60_000),
    fallback: "1000",
    needed: "a whole number of milliseconds from 0 to 60000",
  },
  STAFF_IDLE_MINUTES: {
    schema: wholeNumber(1, 1440),
    fallback: "60",
    needed: "a whole number of minutes from 1 to 1440",
  },
  STAFF_SESSION_HOURS: { schema: wholeNumber(1, 168), fallback: "12", needed: "a whole number of hours from 1 to 168" },
  HANDOVER_KEPT_YEARS: { schema: wholeNumber(1, 100), fallback: "5", needed: "a whole number of years from 1 to 100" },
  OIDC_ISSUER: { schema: providerAddress, fallback: undefined, needed: "the https address of a provider" },
  OIDC_CLIENT_ID: { schema: z.string().max(200), fallback: undefined, needed: "at most 200 characters" },
  OIDC_CLIENT_SECRET: { schema: z.string().max(2000), fallback: undefined, needed: "at most 2000 characters" },
  OIDC_NAME: { schema: z.string().max(60), fallback: undefined, needed: "at most 60 characters" },
  OIDC_SCOPE: {
    schema: z.string().regex(/(^| )openid( |$)/),
    fallback: "openid email profile",
    needed: "openid, and more",
  },
  OIDC_ROLE_CLAIM: { schema: claim, fallback: "roles", needed: "the name of a claim" },
  OIDC_LOCATION_CLAIM: { schema: claim, fallback: "locations", needed: "the name of a claim" },
  OIDC_ORGANISATION_CLAIM: { schema: claim, fallback: "organisations", needed: "the name of a claim" },
  OIDC_ROLE_MAP: {
    schema: roleMap,
    fallback: undefined,
    needed: `"value=role,…" or {"value": "role"}, with roles of ${roles.join(", ")},`,
  },
  DOCUMENT_MADE_DAYS: {
    schema: wholeNumber(1, 200),
    fallback: "10",
    needed: "a whole number of working days from 1 to 200",
  },
  DOCUMENT_KEPT_DAYS: { schema: wholeNumber(1, 3650), fallback: "90", needed: "a whole number of days from 1 to 3650" },
  DOCUMENT_FORGET_DAYS: {
    schema: wholeNumber(1, 36_500),
    fallback: "365",
    needed: "a whole number of days from 1 to 36500",
  },
  DOCUMENT_REMIND_DAYS: {
    schema: wholeNumber(0, 3650),
    fallback: "14",
    needed: "a whole number of days from 0 to 3650",
  },
  LOKET_CLOCK: {
    schema: z.string().refine((text) => testClock(text, 0) !== null),
    fallback: undefined,
    needed: "a beginning and how many times as fast as life, such as 2027-03-10T08:00:00Z@500,",
  },
  RETURN_DELAY_SECONDS: { schema: range, fallback: "30-300", needed: "a range of seconds such as 30-300" },
  ...limitVariables,
} as const;

type Name = keyof typeof variables;
type Value<Key extends Name> = z.output<(typeof variables)[Key]["schema"]>;
type HasFallback = { [Key in Name]: (typeof variables)[Key]["fallback"] extends string ? Key : never }[Name];

/** The environment of a start, read and checked. */
export type Env = { [Key in HasFallback]: Value<Key> } & { [Key in Exclude<Name, HasFallback>]?: Value<Key> };

/** What a provider cannot do without. */
const providerNeeds = {
  OIDC_CLIENT_ID: "the name by which it knows this product",
  OIDC_ROLE_MAP: "which of its values is which role",
};

/** Secrets are never repeated in a sentence. */
const isSecret = (name: string) => ["APP_SECRET", "DATABASE_URL", "OIDC_CLIENT_SECRET", "SMTP_URL"].includes(name);

/**
 * Reads the environment. An empty variable is one that is not set.
 *
 * Refuses: with one sentence for each variable that is wrong, saying which, what it is and what is needed.
 */
export function readEnv(
  source: Record<string, string | undefined>,
): { ok: true; env: Env } | { ok: false; sentences: string[] } {
  const sentences: string[] = [];
  const env: Record<string, unknown> = {};
  for (const [name, { schema, fallback, needed }] of Object.entries(variables)) {
    const given = source[name]?.trim() || fallback;
    if (given === undefined) continue;
    const parsed = schema.safeParse(given);
    if (parsed.success) env[name] = parsed.data;
    else
      sentences.push(
        `${name} is ${isSecret(name) ? "not what it must be" : JSON.stringify(given)}: ${needed} is needed.`,
      );
  }
  if (source.DATABASE_URL?.trim() && !source.APP_SECRET?.trim()) {
    sentences.push("APP_SECRET is not set: with a DATABASE_URL, a secret of at least 32 characters is needed.");
  }
  if (source.SMTP_URL?.trim() && !source.MAIL_FROM?.trim()) {
    sentences.push("MAIL_FROM is not set: with an SMTP_URL, the e-mail address that mails come from is needed.");
  }
  if (env.LOKET_CLOCK !== undefined && !(env.DEMO ?? env.DATABASE_URL === undefined)) {
    sentences.push("LOKET_CLOCK is set: time other than the real one is for the demonstration only.");
  }
  if (env.OIDC_ISSUER !== undefined) {
    for (const [name, what] of Object.entries(providerNeeds)) {
      if (!source[name]?.trim()) sentences.push(`${name} is not set: with an OIDC_ISSUER, ${what} is needed.`);
    }
  }
  // Every name with a fallback was read above; the record has just those keys.
  return sentences.length > 0 ? { ok: false, sentences } : { ok: true, env: env as Env };
}

/**
 * The environment of this process, read once, for the server and the pages alike.
 *
 * Throws: when a variable is wrong; a start has refused that before anything asks.
 */
export function env(): Env {
  return oncePerProcess("env", () => {
    const read = readEnv(process.env);
    if (!read.ok) throw new Error(read.sentences.join(" "));
    return read.env;
  });
}
