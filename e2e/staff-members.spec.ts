import { generateSync } from "otplib";
import { db } from "@/lib/db/client";
import { createMember, goodPassword } from "@/lib/testing/staff-ground";
import { expect, expectAccessible, ownAddress, say, signIn, signInAs, test } from "./fixtures";

test("an administrator invites somebody, who sets a password and a second step, and closes the account", async ({
  page,
  browser,
}) => {
  const email = `nieuw-${ownAddress()}@example.org`;
  await signIn(page, "administrator");
  await page.goto("/nl/staff/members/new");
  await expectAccessible(page);
  await page.getByLabel(say("nl", "staff.link.name")).fill("Nina Nieuw");
  await page.getByLabel(say("nl", "staff.link.email")).fill(email);
  await page.getByLabel(say("nl", "staff.invite.role"), { exact: true }).selectOption("clerk");
  await page.getByRole("button", { name: say("nl", "staff.invite.submit") }).click();
  await expect(page.getByRole("link", { name: say("nl", "staff.errors.location_missing") })).toBeVisible();
  await page.getByLabel(say("nl", "staff.invite.location")).selectOption({ label: "IND Zwolle" });
  await page.getByRole("button", { name: say("nl", "staff.invite.submit") }).click();
  const link = await page.getByText(/\/nl\/staff\/link\/[0-9a-f]{32}$/).innerText();
  await expectAccessible(page);

  // The other person, elsewhere, on a phone, without JavaScript.
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 700 },
    extraHTTPHeaders: { "X-Forwarded-For": ownAddress() },
  });
  const other = await context.newPage();
  await other.goto(new URL(link).pathname);
  await other.getByLabel(say("nl", "staff.link.password")).fill("welkom12345678");
  await other.getByRole("button", { name: say("nl", "staff.link.submit") }).click();
  await expect(other.getByText(say("nl", "staff.errors.password_common")).first()).toBeVisible();
  await other.getByLabel(say("nl", "staff.link.password")).fill(goodPassword);
  await other.getByRole("button", { name: say("nl", "staff.link.submit") }).click();
  await expect(other.getByText(say("nl", "staff.signIn.linkUsed"))).toBeVisible();
  const enter = async (code?: string) => {
    await other.getByLabel(say("nl", "staff.signIn.email")).fill(email);
    await other.getByLabel(say("nl", "staff.signIn.password")).fill(goodPassword);
    if (code) await other.getByLabel(say("nl", "staff.signIn.code")).fill(code);
    await other.getByRole("button", { name: say("nl", "staff.signIn.submit"), exact: true }).click();
  };
  await enter();
  await other.waitForURL("**/nl/staff");

  await other.goto("/nl/staff/account");
  await other.getByRole("button", { name: say("nl", "staff.account.totpBegin") }).click();
  const secret = (await other.locator("#totp code").innerText()).replace(/\s/g, "");
  await other.getByLabel(say("nl", "staff.account.totpCode")).fill(generateSync({ secret }));
  await other.getByRole("button", { name: say("nl", "staff.account.totpConfirm") }).click();
  await expect(other.getByText(say("nl", "staff.account.codesTitle"))).toBeVisible();
  const recoveryCode = await other
    .getByText(/^[A-Z2-9]{5}-[A-Z2-9]{5}$/)
    .first()
    .innerText();
  expect(await other.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await other.getByRole("button", { name: say("nl", "staff.signOut") }).click();
  await enter();
  await expect(other.getByText(say("nl", "staff.signIn.refusal.code_needed"))).toBeVisible();
  await enter(recoveryCode);
  await expect(
    other.getByRole("heading", { name: say("nl", "staff.hello").replace("{name}", "Nina Nieuw") }),
  ).toBeVisible();

  await page.goto(`/nl/staff/members?q=${encodeURIComponent(email)}`);
  await expectAccessible(page);
  await page.getByRole("link", { name: "Nina Nieuw" }).click();
  await expect(page.getByText("baliemedewerker, IND Zwolle")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel(say("nl", "staff.link.name")).fill("Nina Nieuwland");
  await page.getByRole("button", { name: say("nl", "staff.link.submit") }).click();
  await expect(page.getByRole("heading", { name: "Nina Nieuwland" })).toBeVisible();
  await page.getByRole("button", { name: say("nl", "staff.member.close") }).click();
  // The page has said of the new name that it is done already.
  await expect(page.getByRole("button", { name: say("nl", "staff.member.close") })).toBeHidden();
  await expect(page.getByText(say("nl", "staff.member.done"))).toBeVisible();
  await other.goto("/nl/staff");
  await expect(other).toHaveURL(/sign-in/);
  await context.close();
  const { id } = await db.staffMember.findUniqueOrThrow({ where: { email } });
  await db.staffMember.delete({ where: { id } });
});

test("somebody sees where they are signed in, and ends the other session", async ({ page, browser }) => {
  const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": ownAddress() } });
  const other = await context.newPage();
  const member = await createMember();
  for (const one of [other, page]) await signInAs(one, member.email, goodPassword);
  await page.goto("/en/staff/account");
  await expectAccessible(page);
  await page.getByRole("button", { name: say("en", "staff.account.endOthers") }).click();
  await expect(page.getByText(say("en", "staff.account.saved.sessions"))).toBeVisible();
  await expect(page.getByText(say("en", "staff.account.thisOne"))).toBeVisible();
  await other.goto("/en/staff/account");
  await expect(other).toHaveURL(/sign-in/);
  await context.close();
  await db.staffMember.delete({ where: { id: member.id } });
});
