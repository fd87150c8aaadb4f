import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import { createAppointment, createSession } from "@/lib/testing/factories";
import { planner } from "@/lib/testing/plan-ground";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { checkIn } from "@/lib/visit/check-in";
import { enterAs, expect, expectAccessible, ownAddress, type Place, say, test, vNumber } from "./fixtures";

const words = (key: string, values: Record<string, string | number> = {}) =>
  Object.entries(values).reduce(
    (text, [name, value]) => text.replace(`{${name}}`, String(value)),
    say("en", `day.${key}`),
  );

/** A clerk of a location, signed in in a browser of their own, on its day, once that hears what changes. */
async function clerkAt(browser: Browser, place: { id: string; slug: string }, name: string): Promise<Page> {
  const { id } = await createMember({
    name,
    roles: [{ role: "clerk", locationId: place.id, organisationId: null }],
  });
  const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": ownAddress() } });
  const page = await context.newPage();
  await enterAs(page, id);
  await page.goto(`/en/staff/day/${place.slug}`);
  await expect(page.getByText(words("link.live"))).toBeVisible();
  return page;
}

const now = () => DateTime.now().startOf("minute");

/** Appointments of today, so many minutes from now: for each the people who come. */
async function bookedToday(place: Place, minutes: number, ...groups: string[][]) {
  const startsAt = now().plus({ minutes });
  await createSession({ locationId: place.id, startsAt: startsAt.toISO(), slots: 4, capacity: 10 });
  const made = [];
  for (const names of groups) {
    const vNumbers = names.map(vNumber);
    const manageKey = await createAppointment(
      { locationId: place.id, startsAt, services: ["BIO"], vNumbers },
      startsAt.minus({ hours: 2 }),
    );
    const { id, code, partyId, participants } = await db.appointment.findUniqueOrThrow({
      where: { manageKey },
      include: { participants: { orderBy: { position: "asc" } } },
    });
    for (const [index, { id: personId }] of participants.entries()) {
      await db.participant.update({ where: { id: personId }, data: { name: names[index] ?? "" } });
    }
    made.push({ id, code, partyId });
  }
  return made;
}

const letIn = (page: Page, who: string) => page.getByRole("button", { name: words("letInWho", { who }) });
const heading = (page: Page, part: string, count: number) =>
  page.getByRole("heading", { name: words(`parts.${part}`, { count }), exact: true });

test("what one clerk does the other sees within a second, and keeps what they type", async ({ browser, place }) => {
  await addDesks({ locationId: place.id, count: 2, services: ["BIO"] }, planner);
  await bookedToday(place, 20, ["Ada King"], ["Bo Diddley"], ["Cleo Laine"]);
  const [one, other] = [await clerkAt(browser, place, "Kim Clerk"), await clerkAt(browser, place, "Lee Clerk")];
  await expect(heading(other, "expected", 3)).toBeVisible();
  const walkIn = other.getByText(words("walkInForm.title"), { exact: true });
  await walkIn.click();
  await other.getByLabel(words("walkInForm.name"), { exact: true }).fill("Half a na");
  // When each number of people who wait was first on the screen, by the clock of this machine.
  await other.evaluate(() => {
    const seen: Record<string, number> = {};
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const count = /Waiting \((\d+)\)/.exec(document.body.textContent ?? "")?.[1] ?? "";
      seen[count] ??= Date.now();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  const delays: number[] = [];
  for (const [index, who] of ["Ada King", "Bo Diddley", "Cleo Laine"].entries()) {
    await letIn(one, who).click();
    await expect(heading(other, "waiting", index + 1)).toBeVisible();
    const visits = await db.visit.findMany({ where: { locationId: place.id }, orderBy: { number: "asc" } });
    const seenAt = await other.evaluate((count) => (window as unknown as { seen: number[] }).seen[count], index + 1);
    delays.push((seenAt ?? Number.POSITIVE_INFINITY) - Number(visits[index]?.arrivedAt));
  }
  // Two browsers, the server and the test share two cores: one of them may be held up.
  expect(Math.min(...delays)).toBeLessThan(1000);
  await expect(other.getByLabel(words("walkInForm.name"), { exact: true })).toBeFocused();
  await expect(other.getByLabel(words("walkInForm.name"), { exact: true })).toHaveValue("Half a na");
  // Who sat down, and who was called where; the wait of whoever comes now follows, ten minutes for each.
  const wait = (text: string) => other.getByLabel(`${say("en", "service.BIO.name")}: ${text}`, { exact: true });
  await wait("no desk helps this now").check();
  await one.getByRole("button", { name: words("desk.sit"), exact: true }).click();
  await expect(wait("about 30 minutes of waiting")).toBeChecked();
  await one.getByRole("button", { name: words("callWho", { who: "Ada King" }) }).click();
  await expect(heading(other, "at_desk", 1)).toBeVisible();
  await expect(wait("about 25 minutes of waiting")).toBeChecked();
  await expect(other.getByText(words("state.called"), { exact: true })).toBeVisible();
  await expectAccessible(one);
  await one.goto(`/en/staff/day/${place.slug}/late`);
  await one.locator('button[name="minutes"][value="30"]').click();
  await expect(other.getByText(words("runsLate", { minutes: 30 }))).toBeVisible();
  await expectAccessible(other);
  for (const page of [one, other]) await page.context().close();
});

test("through a time without network a clerk goes on, and everything is sent once, in order, with conflicts shown", async ({
  browser,
  place,
}) => {
  await addDesks({ locationId: place.id, count: 1, services: ["BIO"] }, planner);
  const [ada, , cleo] = await bookedToday(place, 10, ["Ada King"], ["Bo Diddley"], ["Cleo Laine"]);
  const page = await clerkAt(browser, place, "Kim Clerk");
  await page.getByRole("button", { name: words("desk.sit"), exact: true }).click();
  await letIn(page, "Ada King").click();
  await page.getByRole("button", { name: words("desk.next"), exact: true }).click();
  await expect(page.getByRole("button", { name: words("steps.start"), exact: true })).toBeVisible();

  await page.context().setOffline(true);
  await expect(page.getByText(words("link.away.title"), { exact: true })).toBeVisible();
  await expectAccessible(page);
  // The one at the desk is helped, others come in: one by their code, as a scanner types it.
  await page.getByRole("button", { name: words("steps.start"), exact: true }).click();
  await letIn(page, "Bo Diddley").click();
  await page.getByLabel(words("look.label")).fill(cleo?.code ?? "");
  await page.keyboard.press("Enter");
  await page.getByRole("button", { name: words("steps.finish"), exact: true }).click();
  await expect(page.getByRole("region", { name: /4 presses wait/ }).getByRole("listitem")).toHaveText([
    "Is here: help: Ada King",
    "Check in: Bo Diddley",
    "Check in: Cleo Laine",
    "Done: Ada King",
  ]);
  await expect(heading(page, "waiting", 2)).toBeVisible();
  await expect(page.getByText(words("desk.noCalls"))).toBeVisible();
  // A number cannot be looked up now, and says so.
  await page.getByLabel(words("look.label")).fill("1234567890");
  await page.keyboard.press("Enter");
  await expect(page.getByText(words("look.needsNetwork"))).toBeVisible();
  await page.getByLabel(words("look.label")).fill("");

  // Meanwhile a colleague elsewhere lets the same person in.
  await checkIn({ appointmentId: cleo?.id ?? "", locationId: place.id }, DateTime.now());
  await page.context().setOffline(false);
  await expect(page.getByText(words("link.live"))).toBeVisible();
  await expect(page.getByText(`Check in: Cleo Laine: ${words("refusals.already_in.title")}`)).toBeVisible();
  await expect(heading(page, "waiting", 2)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: words("waiting.read") }).click();
  await expect(page.getByText(words("refusals.already_in.title"))).toBeHidden();

  const helped = { where: { appointmentId: ada?.id ?? "" } };
  // The screen shows at once what the server does a moment later.
  await expect.poll(async () => (await db.visit.findUniqueOrThrow(helped)).status).toBe("done");
  const actions = await db.deskAction.findMany({ where: { locationId: place.id }, orderBy: { doneAt: "asc" } });
  expect(actions.slice(-4).map(({ outcome }) => outcome)).toMatchObject([
    { ok: true },
    { ok: true, ticket: 3 },
    { ok: false, reason: "already_in", ticket: 2 },
    { ok: true },
  ]);
  expect(await db.visit.count({ where: { locationId: place.id } })).toBe(3);
  await page.context().close();
});

test("what waits survives that the page is loaded again, and nothing of it a sign-out", async ({ browser, place }) => {
  await bookedToday(place, 10, ["Ada King"]);
  const page = await clerkAt(browser, place, "Kim Clerk");
  page.on("dialog", (dialog) => dialog.accept());
  // Only what is pressed gets nowhere: the page itself can be loaded.
  await page.route("**/actions", (route) => route.abort());
  await letIn(page, "Ada King").click();
  await expect(heading(page, "waiting", 1)).toBeVisible();
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).toContain("check_in");
  await page.unroute("**/actions");
  await page.reload();
  await expect(page.getByRole("status").filter({ hasText: words("in", { ticket: 1 }) })).toBeVisible();
  await page.getByRole("button", { name: say("en", "staff.signOut"), exact: true }).click();
  await page.waitForURL("**/staff/sign-in**");
  expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
  await page.context().close();
});

test("late and early people, groups as one line, filters and the keyboard, at 320 pixels too", async ({
  browser,
  place,
}) => {
  await bookedToday(place, -25, ["Late Lena"]);
  const [early] = await bookedToday(place, 40, ["Early Erik"]);
  await checkIn({ appointmentId: early?.id ?? "", locationId: place.id }, DateTime.now());
  const party = await bookedToday(place, 30, ["Fatima One", "Hassan One"], ["Noor Two"]);
  const [{ partyId } = { partyId: "" }, second] = party;
  await db.appointment.update({ where: { id: second?.id ?? "" }, data: { partyId } });
  const page = await clerkAt(browser, place, "Kim Clerk");
  await page.setViewportSize({ width: 320, height: 800 });
  await expect(page.getByText(/^2[5-8] min late$/)).toBeVisible();
  await expect(page.getByText(/^(3[7-9]|40) min early$/)).toBeVisible();
  const group = page.getByText("3 people together, 2 appointments");
  await expect(letIn(page, "Noor Two")).toBeHidden();
  await group.click();
  await expect(letIn(page, "Noor Two")).toBeVisible();
  await expectAccessible(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.getByLabel(words("filter.time"), { exact: true }).selectOption("late");
  await expect(page.getByText("Late Lena")).toBeVisible();
  await expect(group).toBeHidden();
  await page.getByLabel(words("filter.time"), { exact: true }).selectOption("");
  // An accent and a capital need not be known; by keyboard alone.
  await page.getByLabel(words("look.label")).focus();
  await page.keyboard.type("lena");
  await expect(page.getByText("1 of 4 fit.")).toBeVisible();
  await expect(page.getByText("Early Erik")).toBeHidden();
  await letIn(page, "Late Lena").focus();
  await page.keyboard.press("Enter");
  // Of two who wait, the one whom the words in the field mean.
  await expect(heading(page, "waiting", 1)).toBeVisible();
  await page.getByLabel(words("look.label")).fill("");
  await expect(heading(page, "waiting", 2)).toBeVisible();
  await group.click();
  await page.getByRole("button", { name: words("letAllIn", { count: 2 }) }).click();
  await expect(heading(page, "waiting", 4)).toBeVisible();
  // The screen shows at once what the server does a moment later.
  await expect.poll(() => db.visit.count({ where: { locationId: place.id } })).toBe(4);
  await page.context().close();
});

test("a clerk of Zwolle is refused on Amsterdam's day, its API too, and a session that is ended at an open screen", async ({
  browser,
  place,
}) => {
  const zwolle = await db.location.findUniqueOrThrow({ where: { slug: "zwolle" } });
  const page = await clerkAt(browser, zwolle, "Zwolle Clerk");
  await page.goto(`/en/staff/day/${place.slug}`);
  await expect(page.getByText(say("en", "shell.notFound.title")).first()).toBeVisible();
  for (const path of ["day", "events"]) {
    expect((await page.request.get(`/api/desk/${place.slug}/${path}`)).status()).toBe(404);
  }
  const data = { id: randomUUID(), kind: "walk_in", services: ["BIO"], persons: 1 };
  const headers = { Origin: new URL(page.url()).origin };
  expect((await page.request.post(`/api/desk/${place.slug}/actions`, { data, headers })).status()).toBe(404);
  expect((await page.request.post(`/api/desk/zwolle/actions`, { data })).status()).toBe(403);
  expect(await db.visit.count({ where: { locationId: place.id } })).toBe(0);

  // A session that is ended takes the names from the screen that is open.
  await bookedToday(place, 10, ["Ada King"]);
  const open = await clerkAt(browser, place, "Kim Clerk");
  await expect(open.getByText("Ada King")).toBeVisible();
  await db.staffSession.updateMany({
    where: { member: { roles: { some: { locationId: place.id } } } },
    data: { endedAt: new Date() },
  });
  await expect(open.getByText(words("link.signedOut.title"))).toBeVisible();
  await expect(open.getByText("Ada King")).toBeHidden();
  for (const one of [page, open]) await one.context().close();
});

test("one press tells those still to come that it runs late, on their page too, and the day is there on paper", async ({
  browser,
  place,
}) => {
  const [booked] = await bookedToday(place, 40, ["Ada King"]);
  await db.appointment.update({ where: { id: booked?.id ?? "" }, data: { phone: "+31612345678" } });
  const page = await clerkAt(browser, place, "Kim Clerk");
  await page.getByRole("link", { name: words("toLate"), exact: true }).click();
  await page.getByRole("button", { name: words("delay.submit", { minutes: 30 }), exact: true }).click();
  await expect(page.getByText(words("delay.told"))).toBeVisible();
  await expect(page.getByRole("link", { name: "+31612345678" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: words("delay.submit", { minutes: 30 }), exact: true }).click();
  await expect(page.getByText(words("delay.toldAlready.title"))).toBeVisible();
  const { manageKey } = await db.appointment.findUniqueOrThrow({ where: { id: booked?.id ?? "" } });
  await page.goto(`/en/appointment/${manageKey}`);
  await expect(page.getByText(say("en", "appointment.runsLate.title").replace("{minutes}", "30"))).toBeVisible();

  await page.goto(`/en/staff/day/${place.slug}`);
  await expect(page.getByText(words("runsLate", { minutes: 30 }))).toBeVisible();
  await page.getByRole("link", { name: words("toPrint"), exact: true }).click();
  await expect(page.getByRole("rowheader", { name: "Ada King" })).toBeVisible();
  await expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: words("print.submit"), exact: true })).toBeHidden();
  await page.context().close();
});
