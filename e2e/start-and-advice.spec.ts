import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { row, sql } from "@/lib/db/sql";

/** What a browser complains about on its console fails the test. */
const test = base.extend<{ quietConsole: undefined }>({
  quietConsole: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      page.on("pageerror", (error) => errors.push(error.message));
      await use(undefined);
      expect(errors).toEqual([]);
    },
    { auto: true },
  ],
});

const words = {
  nl: {
    title: "Waarvoor komt u?",
    goOn: "Verder",
    nothing: "Kies waarvoor u komt",
    biometrics: /Foto en vingerafdrukken/,
    further: "Komt u nog voor iets anders?",
    sticker: /Sticker in uw paspoort/,
    three: "3 personen",
    questions: "Moet u wel komen?",
    noLetter: "Nee, of ik heb geen brief",
    spared: "U hoeft waarschijnlijk niet te komen",
    partly: "Voor een deel hoeft u waarschijnlijk niet te komen",
    noNeed: "Ik heb geen afspraak nodig",
    thanks: "Mooi, dat scheelt u een reis",
  },
  en: {
    title: "What do you come for?",
    goOn: "Continue",
    nothing: "Choose what you come for",
    biometrics: /Photo and fingerprints/,
    further: "Do you come for anything else?",
    sticker: /Sticker in your passport/,
    three: "3 persons",
    questions: "Do you need to come at all?",
    noLetter: "No, or I have no letter",
    spared: "You probably do not need to come",
    partly: "For one part you probably do not need to come",
    noNeed: "I do not need an appointment",
    thanks: "Good, that saves you a journey",
  },
} as const;

type Words = (typeof words)[keyof typeof words];

/** The answers to one question, by what it asks. */
const question = (page: Page, legend: RegExp) => page.getByRole("group", { name: legend });
const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name });
const goOn = (page: Page, { goOn: name }: Words) => page.getByRole("button", { name, exact: true }).click();

/** From the start to the questions, for three persons with two services. */
async function chooseTwoServices(page: Page, said: Words) {
  await page.getByRole("radio", { name: said.biometrics }).check();
  await page.getByText(said.further).click();
  await page.getByRole("checkbox", { name: said.sticker }).check();
  await page.getByRole("radio", { name: said.three }).check();
  await goOn(page, said);
  await expect(title(page, said.questions)).toBeVisible();
}

for (const language of ["nl", "en"] as const) {
  const said = words[language];

  test.describe(`in ${language}`, () => {
    test("somebody learns that no visit is needed, and is thanked", async ({ page }) => {
      await page.goto(`/${language}`);
      await chooseTwoServices(page, said);
      await page.getByRole("radio", { name: said.noLetter }).check();
      await question(page, /baby/).getByRole("radio").nth(0).check();
      await question(page, /mvv/).getByRole("radio").nth(1).check();
      await question(page, /geldig|valid/)
        .getByRole("radio")
        .nth(0)
        .check();
      await goOn(page, said);

      await expect(title(page, said.spared)).toBeVisible();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      // What was answered stands in no address.
      expect(page.url()).toContain(`/${language}/advice/outcome?service=BIO&service=VAA&persons=3`);
      await page.getByRole("button", { name: said.noNeed }).click();
      await expect(title(page, said.thanks)).toBeVisible();
    });

    test("somebody who chooses nothing is told so, where the keyboard is", async ({ page }) => {
      await page.goto(`/${language}`);
      await goOn(page, said);

      await expect(page.locator("#error-summary")).toBeFocused();
      await page.getByRole("link", { name: said.nothing }).press("Enter");
      await expect(page.locator("#services")).toBeFocused();
    });
  });
}

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });

  test("somebody is spared one service of two and goes on with the other", async ({ page }) => {
    const said = words.nl;
    await page.goto("/nl");
    await chooseTwoServices(page, said);
    await goOn(page, said);
    await expect(page.locator("#error-summary")).toBeVisible();

    await page.getByRole("radio", { name: said.noLetter }).check();
    await question(page, /baby/).getByRole("radio", { name: "Ja" }).check();
    await question(page, /mvv/).getByRole("radio", { name: "Weet ik niet" }).check();
    await question(page, /geldig/)
      .getByRole("radio", { name: "Nee" })
      .check();
    await goOn(page, said);
    // One question was skipped; what was answered is still there.
    await expect(page.locator("#error-summary a")).toHaveCount(1);
    await expect(question(page, /baby/).getByRole("radio", { name: "Ja" })).toBeChecked();
    await question(page, /asiel/).getByRole("radio", { name: "Nee" }).check();
    await goOn(page, said);

    await expect(title(page, said.partly)).toBeVisible();
    await page.getByRole("button", { name: "Verder met alleen dit" }).click();
    // A browser carries the place on a page that it was at over to the next one.
    await expect(page).toHaveURL(/\/nl\/where\?service=VAA&persons=3(#|$)/);
  });
});

test("a letter that says to come goes before every question", async ({ page }) => {
  await page.goto("/en/advice?service=BIO");
  await expect(question(page, /baby/)).toBeHidden();
  await page.getByRole("radio", { name: "Yes", exact: true }).check();
  await goOn(page, words.en);

  await expect(page).toHaveURL(/\/en\/where\?service=BIO$/);
});

/** How many visits were counted for a rule and an outcome, on any day. */
async function counted(ruleKey: string, outcome: string): Promise<number> {
  const { visits } = await row<{ visits: number }>(sql`
    select coalesce(sum(visits), 0)::integer as visits
    from advice_count
    where rule_key = ${ruleKey} and outcome = ${outcome}::advice_outcome`);
  return visits;
}

for (const { button, outcome, next } of [
  { button: words.en.noNeed, outcome: "spared", next: /\/en\/advice\/thanks$/ },
  { button: "I must come all the same: go on", outcome: "came_anyway", next: /\/en\/where\?service=TKV&persons=2$/ },
]) {
  test(`an advice and what became of it are counted: ${outcome}`, async ({ page }) => {
    const rule = outcome === "spared" ? "tkv-document-valid" : "tkv-visa-free";
    const before = { advised: await counted(rule, "advised"), became: await counted(rule, outcome) };
    await page.goto("/en/advice?service=TKV&persons=2");
    await page.getByRole("radio", { name: words.en.noLetter }).check();
    const first = question(page, /still be valid/);
    await first.getByRole("radio", { name: outcome === "spared" ? "Yes" : "No", exact: true }).check();
    if (outcome === "came_anyway") {
      await question(page, /without a visa/)
        .getByRole("radio", { name: "Yes", exact: true })
        .check();
    }
    await goOn(page, words.en);
    await page.getByRole("button", { name: button }).click();

    await expect(page).toHaveURL(next);
    expect(await counted(rule, "advised")).toBe(before.advised + 1);
    expect(await counted(rule, outcome)).toBe(before.became + 1);
  });
}

test("the questions can be skipped", async ({ page }) => {
  await page.goto("/en/advice?service=TKV");
  await page.getByRole("link", { name: "Skip the questions" }).click();

  await expect(page).toHaveURL(/\/en\/where\?service=TKV$/);
});

test("only services that fit are offered for the same visit, and a choice that no longer fits is dropped", async ({
  page,
}) => {
  await page.goto("/en");
  await page.getByRole("radio", { name: words.en.biometrics }).check();
  await page.getByText(words.en.further).click();
  await expect(page.getByRole("checkbox", { name: /Ukraine/ })).toBeHidden();
  await expect(page.getByRole("checkbox", { name: words.en.biometrics })).toBeHidden();

  await page.getByRole("checkbox", { name: words.en.sticker }).check();
  await page.getByRole("radio", { name: /Ukraine/ }).check();
  await expect(page.getByText(words.en.further)).toBeHidden();
  await goOn(page, words.en);
  await expect(page).toHaveURL(/\/en\/advice\?service=OEK$/);
});

test("an address with services that do not fit leads back to a form that does", async ({ page }) => {
  await page.goto("/en/advice?service=BIO&service=OEK");

  await expect(page.locator("#error-summary")).toContainText("do not fit in one visit");
  await expect(page.getByRole("radio", { name: words.en.biometrics })).toBeChecked();
  await goOn(page, words.en);
  await expect(page).toHaveURL(/\/en\/advice\?service=BIO&persons=1$/);
});

test("the whole start works by keyboard alone", async ({ page }) => {
  await page.goto("/en");
  await page.getByRole("radio", { name: /Collect your residence document/ }).focus();
  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: words.en.biometrics })).toBeChecked();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await expect(page.locator("[type=checkbox][value=DOC]")).toBeChecked();
  await page.keyboard.press("Enter");

  await expect(page).toHaveURL(/\/en\/advice\?service=BIO&service=DOC$/);
});

const narrow = { width: 320, height: 640 };
const pages = [
  "/nl",
  "/nl?service=BIO&service=VAA&persons=12&need=extra_time",
  "/nl/advice?service=BIO&persons=3",
  "/nl/advice/thanks",
];

for (const path of pages) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`axe finds nothing on ${path}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.goto(path);
      await page.locator("main").waitFor();

      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    });
  }

  test(`${path} fits 320 pixels, left to right and right to left`, async ({ page }) => {
    await page.setViewportSize(narrow);
    await page.goto(path);
    for (const direction of ["ltr", "rtl"]) {
      await page.locator("html").evaluate((html, dir) => html.setAttribute("dir", dir), direction);
      const overflow = () =>
        page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      await expect.poll(overflow).toBe(0);
    }
  });
}
