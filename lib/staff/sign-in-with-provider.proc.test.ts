import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { BareBrowser, type BarePage, formsOf } from "@/lib/testing/bare-browser";
import { IdentityProvider, providerClient } from "@/lib/testing/identity-provider";
import { ProcessGround } from "@/lib/testing/process-ground";
import { untilPrinted } from "@/lib/testing/started-app";
import { demonstrationAccounts, demonstrationPassword } from "./demonstration-accounts";

// One start of the product, without the demonstration, beside a real provider; tests go on from what those before have done.
let ground: ProcessGround;
let provider: IdentityProvider;
let firstLink = "";
const origin = () => `http://localhost:${ground.port}`;
const page = (path: string) => `${origin()}/en${path}`;

/** What is on a page, without its tags. */
const textOf = ({ html }: BarePage) => html.replace(/<script[\s\S]*?<\/script>/g, "").replace(/<[^>]+>/g, " ");

beforeAll(async () => {
  ground = await ProcessGround.create();
  provider = await IdentityProvider.start(`${origin()}/api/auth/callback/oidc`);
  const start = ground.launch({
    HOST: "localhost",
    PUBLIC_URL: origin(),
    TRUSTED_PROXIES: "127.0.0.1,::1",
    OIDC_ISSUER: provider.issuer,
    OIDC_CLIENT_ID: providerClient.id,
    OIDC_CLIENT_SECRET: providerClient.secret,
    OIDC_NAME: "the department",
    OIDC_ROLE_CLAIM: "work",
    OIDC_LOCATION_CLAIM: "desks",
    OIDC_ROLE_MAP: "balie=clerk,planning=planner,telefoon=agent",
  });
  const printed = await untilPrinted(start, /make the first one at \S+\n/);
  firstLink = printed.match(/make the first one at (\S+)/)?.[1] ?? "";
  await ground.query(
    "insert into location (slug, oap_key, kind, name, city, latitude, longitude, address_verified, horizon_days, lead_minutes) values ('here', 'HE', 'ind_desk', 'IND Here', 'Here', 52, 5, true, 30, 0)",
  );
});

afterAll(async () => {
  await ground?.stopAll();
  await provider?.stop();
  ground?.remove();
});

beforeEach(() => {
  Object.assign(provider, { forge: null, usesForeignKey: false });
  provider.person = {
    sub: "sam",
    email: "sam@ind.example",
    name: "Sam Staf",
    work: ["balie", "planning"],
    desks: "here",
  };
});

/** Presses "sign in with the department" on the sign-in page. */
async function signIn(browser = new BareBrowser(), next = "/staff"): Promise<BarePage> {
  const shown = await browser.get(page(`/staff/sign-in?next=${encodeURIComponent(next)}`));
  const link = shown.html.match(/href="([^"]*\/sign-in\/provider[^"]*)"/)?.[1] ?? "";
  expect(link).toContain(`${origin()}/en/staff/sign-in/provider`);
  return browser.get(link.replaceAll("&amp;", "&"), { "sec-fetch-site": "same-origin" });
}

/** Signs in with an address and a password. */
async function signInHere(browser: BareBrowser, email: string, password: string): Promise<BarePage> {
  const shown = await browser.get(page("/staff/sign-in"));
  const [form] = formsOf(shown);
  if (!form) throw new Error("There is no form.");
  return browser.send(shown, form, { email, password });
}

const isSignedIn = async (browser: BareBrowser) =>
  (await browser.get(page("/staff/account"))).url === page("/staff/account");
const sessions = async () => (await ground.query("select id from staff_session where ended_at is null")).length;

describe("the first administrator", () => {
  const password = "vier groene paraplu's in maart";

  test("is made with the link that the start prints; opening it uses nothing up, and it is used once", async () => {
    const browser = new BareBrowser();
    for (const _ of [1, 2]) expect((await browser.get(firstLink)).html).toContain('name="email"');
    const shown = await browser.get(firstLink);
    const [form] = formsOf(shown);
    if (!form) throw new Error("There is no form.");
    const typed = { name: "Eva Eerste", email: "eva@ind.example" };
    expect(formsOf(await browser.send(shown, form, { ...typed, password: "welkom" }))).toHaveLength(1);
    expect((await browser.send(shown, form, { ...typed, password })).url).toContain("/staff/sign-in?ready=1");
    expect(formsOf(await browser.get(firstLink))).toHaveLength(0);
    await browser.send(shown, form, { name: "Thief", email: "thief@example.org", password });
    expect(await ground.query("select email from staff_member")).toEqual([{ email: "eva@ind.example" }]);
  });

  test("signs in by a form without any script, and out again", async () => {
    const browser = new BareBrowser();
    expect((await signInHere(browser, "eva@ind.example", "not this")).url).toContain("/sign-in");
    expect(await isSignedIn(browser)).toBe(false);
    const home = await signInHere(browser, "eva@ind.example", password);
    expect(home.url).toBe(page("/staff"));
    expect(textOf(home)).toContain("Eva Eerste");
    const [signOut] = formsOf(home);
    if (!signOut) throw new Error("There is no form.");
    const cookies = new Map(browser.cookies(origin()));
    expect((await browser.send(home, signOut)).url).toContain("/staff/sign-in?done=1");
    // Whoever has kept the cookie has nothing.
    const thief = new BareBrowser();
    for (const [name, value] of cookies) thief.cookies(origin()).set(name, value);
    expect(await isSignedIn(thief)).toBe(false);
  });

  test("has nobody of the demonstration beside them, even if it was loaded once", async () => {
    const [{ password_hash: hash }] = await ground.query("select password_hash from staff_member limit 1");
    await ground.query(
      `insert into staff_member (email, name, password_hash, is_demonstration)
       values ('${demonstrationAccounts[0]?.email}', 'Petra', '${hash}', true)`,
    );
    const shown = await new BareBrowser().get(page("/staff/sign-in"));
    expect(formsOf(shown)).toHaveLength(1);
    expect(shown.html).not.toContain("demo.loketplanner");
    const browser = new BareBrowser();
    for (const guess of [password, demonstrationPassword]) {
      await signInHere(browser, demonstrationAccounts[0]?.email ?? "", guess);
      expect(await isSignedIn(browser)).toBe(false);
    }
  });
});

describe("somebody of the provider", () => {
  test("signs in without any script, with the roles of their claims, and goes on to what they wanted", async () => {
    const browser = new BareBrowser();
    const reached = await signIn(browser, "/staff/plan");
    expect([reached.status, reached.url]).toEqual([200, page("/staff/plan")]);
    expect(browser.followed[0]).toMatch(new RegExp(`^${provider.issuer}/auth\\?.*code_challenge=`));
    expect(
      await ground.query(
        "select role from staff_role join staff_member member on member.id = staff_id where email = 'sam@ind.example' order by role",
      ),
    ).toEqual([{ role: "clerk" }, { role: "planner" }]);
    const cookie = browser.cookies(origin()).get("staff") ?? "";
    expect(cookie).not.toBe("");
    expect(cookie).not.toContain(
      (await ground.query("select id from staff_session order by began_at desc limit 1"))[0]?.id,
    );
    const account = await browser.get(page("/staff/account"));
    expect(textOf(account)).toContain("You sign in with the department");
  });

  test("loses at the next sign-in what the claims no longer say, and every session before it", async () => {
    const [before, after] = [new BareBrowser(), new BareBrowser()];
    await signIn(before);
    expect((await before.get(page("/staff/plan"))).status).toBe(200);
    provider.person = { ...provider.person, work: "telefoon" };
    await signIn(after);
    expect((await after.get(page("/staff/plan"))).status).toBe(404);
    expect(await isSignedIn(after)).toBe(true);
    expect(await isSignedIn(before)).toBe(false);
  });

  const now = () => Math.floor(Date.now() / 1000);
  test.each<[string, (claims: Record<string, unknown>) => Record<string, unknown>]>([
    ["is for another product", (claims) => ({ ...claims, aud: "another-product" })],
    [
      "is for another product too, which asked for it",
      (claims) => ({ ...claims, aud: [providerClient.id, "another-product"], azp: "another-product" }),
    ],
    ["is of another provider", (claims) => ({ ...claims, iss: "http://localhost:1" })],
    ["answers another sign-in", (claims) => ({ ...claims, nonce: "another" })],
    ["is too old", (claims) => ({ ...claims, iat: now() - 7200, exp: now() - 3600 })],
  ])("is not let in with a token that %s", async (_, forge) => {
    const browser = new BareBrowser();
    const before = await sessions();
    provider.forge = forge;
    const reached = await signIn(browser);
    expect(textOf(reached)).toContain("Signing in with the department did not work");
    expect([await isSignedIn(browser), await sessions()]).toEqual([false, before]);
  });

  test("is not let in with a token that somebody else has signed", async () => {
    provider.usesForeignKey = true;
    const browser = new BareBrowser();
    expect(textOf(await signIn(browser))).toContain("did not work");
    expect(await isSignedIn(browser)).toBe(false);
  });

  test("is let in with the same forgery machine when nothing is forged", async () => {
    provider.forge = (claims) => claims;
    const browser = new BareBrowser();
    await signIn(browser);
    expect(await isSignedIn(browser)).toBe(true);
  });

  test("cannot be given somebody else's way back, or one whose state was changed", async () => {
    const attacker = new BareBrowser();
    await signIn(attacker);
    const back = attacker.followed.find((url) => url.includes("/api/auth/callback")) ?? "";
    expect(back).toContain("state=");
    const victim = new BareBrowser();
    // Nothing says in which language they would want it.
    expect(textOf(await victim.get(back))).toContain("Inloggen met the department is niet gelukt");
    expect(await isSignedIn(victim)).toBe(false);

    const own = new BareBrowser();
    await own.get(page("/staff/sign-in/provider"), { "sec-fetch-site": "same-origin" });
    const changed = new URL(own.followed.find((url) => url.includes("/api/auth/callback")) ?? "");
    changed.searchParams.set("state", "changed");
    expect(textOf(await own.get(changed.href))).toContain("did not work");
  });

  test("is not sent off by another site's link", async () => {
    const browser = new BareBrowser();
    await browser.get(page("/staff/sign-in/provider"), { "sec-fetch-site": "cross-site" });
    expect(browser.followed).toEqual([page("/staff/sign-in")]);
  });

  test("goes on to no other site, whatever the link says", async () => {
    for (const next of ["https://evil.example", "//evil.example", "/staff/../../evil", "/staff\\evil"]) {
      const reached = await signIn(new BareBrowser(), next);
      expect(reached.url).toBe(page("/staff"));
    }
  });

  test.each([
    ["has no role", { work: ["director"] }, "You have no role here"],
    ["has a role at a desk that is not there", { work: "balie", desks: ["nowhere"] }, "You have no role here"],
    ["has no address", { email: undefined }, "We did not receive your e-mail address"],
    [
      "has the address of an account that is kept here",
      { sub: "eve", email: "eva@ind.example" },
      "There is already an account",
    ],
  ])("who %s is told so, and is not let in", async (_, person, words) => {
    provider.person = { ...provider.person, ...person };
    const browser = new BareBrowser();
    expect(textOf(await signIn(browser))).toContain(words);
    expect(await isSignedIn(browser)).toBe(false);
  });

  test("who was closed here is out at once, and is told so at the next sign-in", async () => {
    const browser = new BareBrowser();
    await signIn(browser);
    expect(await isSignedIn(browser)).toBe(true);
    await ground.query("update staff_member set active = false where email = 'sam@ind.example'");
    expect(await isSignedIn(browser)).toBe(false);
    expect(textOf(await signIn(browser))).toContain("Your account is closed here");
    expect(await isSignedIn(browser)).toBe(false);
  });
});
