import { randomUUID } from "node:crypto";
import { recordChange } from "@/lib/audit/record-change";
import { expect, expectAccessible, say, signIn, test } from "./fixtures";

test("what staff changed is found, read as before and after, and downloaded", async ({ page }) => {
  const [name, subjectId] = [`Zoë Zoekt ${randomUUID()}`, randomUUID()];
  const subject = { subjectKind: "organisation", subjectId };
  await recordChange({ id: null, name }, { action: "organisation_added", ...subject, after: { name: "Universiteit" } });
  await recordChange({ id: null, name: "Iemand anders" }, { action: "organisation_added", ...subject });

  await page.setViewportSize({ width: 320, height: 700 });
  await signIn(page, "administrator");
  await page.goto("/nl/staff/audit");
  await page.getByLabel(say("nl", "audit.who"), { exact: true }).fill(name);
  await page.getByLabel(say("nl", "audit.what"), { exact: true }).selectOption("organisation_added");
  await page.getByRole("button", { name: say("nl", "audit.find") }).click();
  await expect(page.locator("main ol > li")).toHaveCount(1);
  await page.getByText("1 verschil").click();
  await expect(page.getByRole("cell", { name: "Universiteit" })).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);

  const href = await page.getByRole("link", { name: say("nl", "audit.export") }).getAttribute("href");
  const file = await page.request.get(href ?? "");
  expect(file.headers()["content-type"]).toBe("text/csv; charset=utf-8");
  expect((await file.text()).trim().split("\r\n")).toHaveLength(2);

  await page.getByRole("link", { name: say("nl", "audit.same") }).click();
  await expect(page.locator("main ol > li")).toHaveCount(2);
});
