import { expect, expectAccessible, say, test } from "./fixtures";

const quietPages = ["/nl", "/en/find", "/nl/privacy", "/en/accessibility"];

test("every page brings a strict policy with a nonce of its own, and tells nobody where somebody came from", async ({
  request,
}) => {
  const nonces = new Set<string>();
  for (const path of [...quietPages, "/nl/no-such-page", "/nl/no.such.page"]) {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const html = await answer.text();
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1] ?? "";
    nonces.add(nonce);

    expect(policy, path).not.toMatch(/unsafe-|\*/);
    for (const part of ["default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"])
      expect(policy, path).toContain(part);
    // Every script in the document carries the nonce, and no element has a style of its own.
    const scripts = html.match(/<script[^>]*>/g) ?? [];
    expect(scripts.length, path).toBeGreaterThan(0);
    expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`), path)).toEqual([]);
    expect(html, path).not.toMatch(/<[a-z][^>]* style="/);
    expect(answer.headers()["referrer-policy"], path).toBe("same-origin");
    expect(answer.headers()["x-content-type-options"], path).toBe("nosniff");
  }
  expect(nonces.size).toBe(quietPages.length + 2);
});

test("search engines leave alone what belongs to one person", async ({ request }) => {
  for (const path of ["/nl/find", "/nl/book/details", "/en/appointment/0123456789abcdef0123456789abcdef"])
    expect((await request.get(path, { maxRedirects: 0 })).headers()["x-robots-tag"], path).toBe("noindex, nofollow");
  expect((await request.get("/nl")).headers()["x-robots-tag"]).toBeUndefined();
});

test("the address without a language leads to the language of the browser", async ({ request }) => {
  const ask = (languages: string) => request.get("/", { maxRedirects: 0, headers: { "Accept-Language": languages } });

  expect((await ask("en-GB,en;q=0.9")).headers().location).toMatch(/\/en$/);
  expect((await ask("ar,fa;q=0.8")).headers().location).toMatch(/\/nl$/);
});

test("the other language keeps the page and its question, after a step inside the browser too", async ({ page }) => {
  await page.goto("/nl/privacy");
  await page.getByRole("link", { name: say("nl", "shell.find"), exact: true }).click();
  await expect(page).toHaveURL(/\/nl\/find$/);
  await page.getByRole("link", { name: "English" }).click();
  await expect(page).toHaveURL(/\/en\/find$/);
  await expect(page.locator("html")).toHaveAttribute("lang", "en");

  await page.goto("/en/where?service=BIO&persons=2");
  await page.getByRole("link", { name: "Nederlands" }).click();
  await expect(page).toHaveURL(/\/nl\/where\?service=BIO&persons=2$/);
});

test("the skip link is the first stop and leads to the content", async ({ page }) => {
  await page.goto("/nl/privacy");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: say("nl", "shell.skip") })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.locator("main")).toBeFocused();
});

test.describe("in high contrast", () => {
  test.use({ contextOptions: { forcedColors: "active", contrast: "more" } });

  for (const path of quietPages)
    test(`axe finds nothing on ${path}`, async ({ page }) => {
      await page.goto(path);
      await expectAccessible(page);
    });
});

test("the picture of the country leads to the lines of the list", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto("/nl/where?service=BIO");
  const town = page.locator("svg[role=group] a").first();
  const target = (await town.getAttribute("href")) ?? "";

  await town.focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`${target}$`));
  await expect(page.locator(target)).toBeInViewport();
});
