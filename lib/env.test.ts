import { describe, expect, test } from "vitest";
import { readEnv } from "./env";

describe("readEnv", () => {
  test("takes an empty variable for one that is not set", () => {
    const read = readEnv({ PORT: "", DATABASE_URL: " " });
    expect(read.ok && read.env).not.toHaveProperty("DATABASE_URL");
    expect(read).toMatchObject({
      ok: true,
      env: {
        PORT: 3000,
        HOST: "0.0.0.0",
        DATA_DIR: ".data",
        LOG_LEVEL: "info",
        HELP_PHONE: "088 043 04 30",
        DATABASE_POOL: 8,
        LIMIT_HOLD_BROWSER: { points: 30, seconds: 600 },
        MOST_HOLDS_NETWORK: 300,
        RETURN_DELAY_SECONDS: { from: 30, until: 300 },
      },
    });
  });

  test.each([
    [{ PORT: "abc" }, 'PORT is "abc": a whole number from 1 to 65535 is needed.'],
    [{ PORT: "0" }, 'PORT is "0": a whole number from 1 to 65535 is needed.'],
    [{ PORT: "3000.5" }, 'PORT is "3000.5": a whole number from 1 to 65535 is needed.'],
    [
      { LOKET_CLOCK: "tomorrow" },
      'LOKET_CLOCK is "tomorrow": a beginning and how many times as fast as life, such as 2027-03-10T08:00:00Z@500, is needed.',
    ],
    [
      { LOKET_CLOCK: "2027-03-10T08:00:00Z@500", DEMO: "off" },
      "LOKET_CLOCK is set: time other than the real one is for the demonstration only.",
    ],
    [{ DEMO: "yes" }, 'DEMO is "yes": on or off is needed.'],
    [
      { PUBLIC_URL: "planner.example" },
      'PUBLIC_URL is "planner.example": an address such as https://planner.example is needed.',
    ],
    [
      { RETURN_DELAY_SECONDS: "300-30" },
      'RETURN_DELAY_SECONDS is "300-30": a range of seconds such as 30-300 is needed.',
    ],
    [
      { PUBLIC_URL: "https://planner.example/desk" },
      'PUBLIC_URL is "https://planner.example/desk": an address such as https://planner.example is needed.',
    ],
    [
      { LIMIT_PERSON: "20" },
      'LIMIT_PERSON is "20": a number of attempts in a number of seconds, such as 30/600, is needed.',
    ],
    [{ OIDC_ISSUER: "http://idp.example" }, /^OIDC_ISSUER is "http:\/\/idp\.example": the https address of a provider/],
    [{ OIDC_ROLE_MAP: "boss=king" }, /^OIDC_ROLE_MAP is "boss=king": "value=role,…" or/],
    [{ OIDC_ROLE_MAP: "{boss}" }, /^OIDC_ROLE_MAP is "{boss}"/],
    [{ OIDC_SCOPE: "email profile" }, 'OIDC_SCOPE is "email profile": openid, and more is needed.'],
    [{ LIMIT_PERSON: "0/60" }, /^LIMIT_PERSON is "0\/60"/],
    [{ MOST_HOLDS_BROWSER: "0" }, 'MOST_HOLDS_BROWSER is "0": a whole number from 1 to 999999 is needed.'],
    [{ DATABASE_POOL: "0" }, 'DATABASE_POOL is "0": a whole number from 1 to 1000 is needed.'],
    [{ TRUSTED_PROXIES: "10.0.0.0/33" }, /^TRUSTED_PROXIES is "10\.0\.0\.0\/33": addresses or networks/],
    [{ TRUSTED_PROXIES: "10.0.0.256" }, /^TRUSTED_PROXIES is "10\.0\.0\.256": addresses or networks/],
    [{ TRUSTED_PROXIES: "::1/129" }, /^TRUSTED_PROXIES is "::1\/129": addresses or networks/],
    [{ TRUSTED_PROXIES: "10.0.0.0/8, here" }, /^TRUSTED_PROXIES is .* such as 10\.0\.0\.0\/8,::1 is needed\.$/],
    [
      { DATABASE_URL: "postgres://a/b" },
      "APP_SECRET is not set: with a DATABASE_URL, a secret of at least 32 characters is needed.",
    ],
    [
      { APP_SECRET: "short and secret" },
      "APP_SECRET is not what it must be: a secret of at least 32 characters is needed.",
    ],
    [
      { DATABASE_URL: "mysql://me:pw@host/db", APP_SECRET: "x".repeat(32) },
      /^DATABASE_URL is not what it must be: .* is needed\.$/,
    ],
  ])("says which variable is wrong and why: %j", (source, sentence) => {
    const read = readEnv(source);
    const sentences = read.ok ? [] : read.sentences;
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(sentence);
    expect(sentences[0]).not.toMatch(/short and secret|pw@/);
  });

  test("takes proxies, a range and an address as what they mean", () => {
    const read = readEnv({
      TRUSTED_PROXIES: "10.0.0.0/8, ::1,2001:db8::/32",
      RETURN_DELAY_SECONDS: "0-5",
      PUBLIC_URL: "https://planner.example/",
    });
    expect(read.ok && read.env).toMatchObject({
      TRUSTED_PROXIES: ["10.0.0.0/8", "::1", "2001:db8::/32"],
      RETURN_DELAY_SECONDS: { from: 0, until: 5 },
      PUBLIC_URL: "https://planner.example",
    });
  });

  const provider = { OIDC_ISSUER: "https://idp.example/", OIDC_CLIENT_ID: "planner" };

  test.each([
    ["clerk = balie ", null],
    ["balie=clerk, baas = administrator", { balie: "clerk", baas: "administrator" }],
    ['{"CN=Balie,OU=IND": "clerk"}', { "CN=Balie,OU=IND": "clerk" }],
  ])("takes the roles of a provider: %s", (OIDC_ROLE_MAP, roles) => {
    const read = readEnv({ ...provider, OIDC_ROLE_MAP });
    expect(read.ok ? read.env : null).toEqual(
      roles === null ? null : expect.objectContaining({ OIDC_ISSUER: "https://idp.example", OIDC_ROLE_MAP: roles }),
    );
  });

  test("wants to know all that a provider needs", () => {
    const read = readEnv({ OIDC_ISSUER: "http://localhost:4000", OIDC_CLIENT_SECRET: "x" });
    expect(!read.ok && read.sentences.map((sentence) => sentence.split(" ")[0])).toEqual([
      "OIDC_CLIENT_ID",
      "OIDC_ROLE_MAP",
    ]);
  });

  test("says everything that is wrong at once", () => {
    const read = readEnv({ PORT: "x", DEMO: "x", LOG_LEVEL: "x" });
    expect(!read.ok && read.sentences).toHaveLength(3);
  });
});
