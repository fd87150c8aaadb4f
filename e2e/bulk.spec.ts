import { db } from "@/lib/db/client";
import { openAtMany } from "@/lib/plan/open-at-many";
import { createAppointment } from "@/lib/testing/factories";
import { added, edit } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, say, signIn, test, vNumber } from "./fixtures";

const monday = () => DateTime.now().setZone("Europe/Amsterdam").plus({ weeks: 2 }).startOf("week");
const see = say("en", "planForm.submit");
const commit = say("en", "plan.decide.commit");
const done = say("en", "plan.proposal.doneTitle");
const sessionsAt = (locationId: string, date: string) =>
  db.session.findMany({ where: { locationId, date: new Date(date), closedAt: null }, orderBy: { startsAt: "asc" } });

test("the same opening is put at two locations at once, and a service that one lacks is told by its name", async ({
  page,
  place,
}) => {
  const date = monday().plus({ days: 5 }).toISODate() ?? "";
  await signIn(page, "planner");
  await page.goto("/en/staff/plan");
  await page.getByRole("link", { name: say("en", "bulk.link") }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: see }).click();
  await expect(page.getByRole("link", { name: say("en", "bulk.locationsMissing") })).toBeVisible();

  const { name } = await db.location.findUniqueOrThrow({ where: { id: place.id } });
  const other = await db.location.findUniqueOrThrow({ where: { slug: "haarlem" } });
  await page.getByLabel(name, { exact: true }).check();
  await page.getByLabel(other.name, { exact: true }).check();
  await page.getByLabel("Saturday", { exact: true }).check();
  await page.getByLabel(say("en", "planForm.kind")).selectOption("saturday");
  await page.getByLabel("BIO", { exact: true }).check();
  await page.getByLabel(say("en", "planForm.from")).fill(date);
  await page.getByLabel(say("en", "planForm.until")).fill(date);
  await page.getByRole("button", { name: see }).click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.title") })).toBeVisible();
  for (const at of [name, other.name])
    await expect(page.getByRole("rowheader", { name: at, exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: say("en", "plan.decide.discard") }).click();
  await expect(page).toHaveURL(/\/en\/staff\/plan$/);
});

test("a week is copied to the next, and a file of its hours is checked row by row before anything changes", async ({
  page,
  place,
}) => {
  const start = monday();
  const [date, later] = [start.toISODate() ?? "", start.plus({ weeks: 1 }).toISODate() ?? ""];
  const rule = { weekdays: [1, 2, 3, 4, 5, 6, 7], opensAt: "18:00", closesAt: "20:00", services: ["BIO" as const] };
  await edit(
    [added(place.id, { from: date, until: date, rule: { ...rule, kind: "evening", onHolidays: true } })],
    DateTime.now(),
  );
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}?week=${date}`);
  await page.getByRole("link", { name: say("en", "plan.copy.link") }).click();
  await expectAccessible(page);
  await page.getByLabel(say("en", "plan.copy.add")).check();
  await page.getByRole("button", { name: see }).click();
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: done })).toBeVisible();
  expect((await sessionsAt(place.id, later)).some(({ kind }) => kind === "evening")).toBe(true);

  await page.goto("/en/staff/plan/sheet");
  await expectAccessible(page);
  const exported = await page.request.get(
    `/en/staff/plan/sheet/export?location=${place.slug}&from=${date}&until=${date}`,
  );
  const lines = (await exported.text()).trim().split("\r\n");
  const evening = lines.find((line) => line.includes("18:00")) ?? "";
  const changed = [lines[0], evening.replace("20:00", "21:00"), evening.replace("18:00", "six")].join("\r\n");
  await page.getByLabel(say("en", "sheet.file")).setInputFiles({
    name: "hours.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(changed),
  });
  const check = page.getByRole("button", { name: say("en", "sheet.submit") });
  await check.click();
  await expect(page.getByText(say("en", "sheet.wrongTitle"))).toBeVisible();
  await expect(page.getByRole("row").last()).toContainText(say("en", "sheet.row.time_wrong"));
  await expectAccessible(page);
  await page.getByLabel(say("en", "sheet.skip")).check();
  await check.click();
  await expect(page.getByRole("heading", { name: say("en", "plan.proposal.title") })).toBeVisible();
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: done })).toBeVisible();
  const ends = (await sessionsAt(place.id, date)).map(({ endsAt }) =>
    DateTime.fromJSDate(endsAt).setZone("Europe/Amsterdam").toFormat("HH:mm"),
  );
  expect(ends).toContain("21:00");
});

test("an opening that was made at two locations is changed and ended at both at once", async ({
  page,
  place,
  narrowPlace,
}) => {
  const date = monday().plus({ days: 5 }).toISODate() ?? "";
  const rule = { weekdays: [6], services: ["BIO" as const], kind: "saturday" as const, onHolidays: true };
  const many = await openAtMany(added(place.id, { from: date, rule }), [place.id, narrowPlace.id]);
  if (!many.ok) throw new Error(many.reason);
  await edit(many.changes, DateTime.now());
  const own = many.changes.find(({ locationId }) => locationId === place.id);
  const address = `/en/staff/plan/${place.slug}/openings/${own?.seriesId}`;
  await signIn(page, "planner");
  await page.goto(address);
  const also = page.getByRole("group", { name: say("en", "planForm.alsoAt") });
  await also.getByLabel(narrowPlace.name).check();
  await page.getByLabel(say("en", "planForm.desks"), { exact: true }).fill("3");
  await expectAccessible(page);
  await page.getByRole("button", { name: see }).click();
  for (const name of [place.name, narrowPlace.name])
    await expect(page.getByText(`${name}: The opening becomes another one`)).toBeVisible();
  await expect(page.getByRole("heading", { name: say("en", "plan.impact.together") })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: done })).toBeVisible();
  for (const { id } of [place, narrowPlace])
    expect((await sessionsAt(id, date)).map(({ desks }) => desks)).toEqual([3]);

  await page.goto(address);
  await page
    .getByRole("group", { name: say("en", "planForm.alsoEnds") })
    .getByLabel(narrowPlace.name)
    .check();
  await page.getByRole("button", { name: say("en", "planForm.end") }).click();
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByRole("heading", { name: done })).toBeVisible();
  for (const { id } of [place, narrowPlace]) expect(await sessionsAt(id, date)).toEqual([]);
});

test("each of more than two hundred people gets a choice of their own, page by page", async ({ page, place }) => {
  test.slow();
  const [date, now] = [monday().toISODate() ?? "", DateTime.now()];
  const rule = {
    weekdays: [1],
    opensAt: "09:00",
    closesAt: "10:00",
    desks: 101,
    services: ["BIO" as const],
    onHolidays: true,
  };
  const opening = added(place.id, { from: date, until: date, rule });
  await edit([opening], now);
  for (let index = 0; index < 202; index++) {
    const startsAt = DateTime.fromISO(`${date}T09:00`, { zone: "Europe/Amsterdam" }).plus({
      minutes: 30 * (index % 2),
    });
    await createAppointment({ locationId: place.id, startsAt, services: ["BIO"], vNumbers: [vNumber()] }, now);
  }
  await signIn(page, "planner");
  await page.goto(`/en/staff/plan/${place.slug}/date?series=${opening.seriesId}&date=${date}`);
  await page.getByLabel(say("en", "planForm.isOpenNo"), { exact: true }).check();
  await page.getByRole("button", { name: see }).click();
  await expect(page.getByRole("heading", { name: "202 appointments no longer fit" })).toBeVisible();
  const alone = page.getByRole("cell").getByRole("combobox");
  await expect(alone).toHaveCount(200);
  await alone.first().selectOption("keep");
  await page.locator("input[name=others][value=cancel]").check();
  await page.getByRole("button", { name: say("en", "plan.impact.pageAfter") }).click();
  await expect(alone).toHaveCount(2);
  await expect(page.locator("input[name=others][value=cancel]")).toBeChecked();
  await alone.last().selectOption("keep");
  await page.getByRole("button", { name: say("en", "plan.impact.pageBefore") }).click();
  await expect(alone).toHaveCount(200);
  await expect(alone.first()).toHaveValue("keep");
  await page.getByRole("button", { name: commit }).click();
  await expect(page.getByText("2 appointments kept as they are")).toBeVisible();
  await expect(page.getByText("200 appointments cancelled")).toBeVisible();
  await page.getByRole("link", { name: say("en", "plan.impact.pageAfter") }).click();
  await expect(page.getByRole("row")).toHaveCount(3);
});
