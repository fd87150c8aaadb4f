import { db } from "@/lib/db/client";
import { oldBooking } from "@/lib/testing/old-client";
import { expect, expectAccessible, ownAddress, type Place, say, test, vNumber } from "./fixtures";

/** Books the first start of a place as a program of the old planner does; returns the key of the appointment. */
async function bookByProtocol(url: string, place: Place): Promise<string> {
  const desk = `${url}/oap/api/desks/${place.slug}`;
  const headers = { "X-Forwarded-For": ownAddress() };
  const read = async (response: Promise<Response>) => JSON.parse((await (await response).text()).slice(6)).data;
  const [slot] = await read(fetch(`${desk}/slots/?productKey=BIO&persons=1`, { headers }));
  await read(fetch(`${desk}/slots/${slot.key}/`, { method: "POST", headers, body: JSON.stringify(slot) }));
  const body = JSON.stringify(oldBooking(slot, "BIO", [vNumber()]));
  const { key } = await read(fetch(`${desk}/appointments/`, { method: "POST", headers, body }));
  return key;
}

const statusOf = async (manageKey: string) =>
  (await db.appointment.findUniqueOrThrow({ where: { manageKey }, select: { status: true } })).status;

test("an old link leads to the appointment, and only a press there cancels it", async ({ page, place, baseURL }) => {
  const key = await bookByProtocol(baseURL ?? "", place);
  await page.goto("/nl/privacy");
  await page.goto(`/oap/nl/#/cancel/${key}`);
  await page.waitForURL(`**/nl/appointment/${key}/cancel`);
  await expect(page.getByRole("button", { name: say("nl", "appointment.cancel.confirm") })).toBeVisible();
  expect(await statusOf(key)).toBe("booked");

  await page.goBack();
  await expect(page).toHaveURL(/\/nl\/privacy$/);
  await page.goForward();
  await page.getByRole("button", { name: say("nl", "appointment.cancel.confirm") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(say("nl", "appointment.titles.just_cancelled"));
  expect(await statusOf(key)).toBe("cancelled");
});

test("an old link to an appointment that is not here ends calmly", async ({ page }) => {
  await page.goto(`/oap/en/#/cancel/${"0".repeat(32)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("en", "appointment.unknown.title"));
});

for (const path of ["/oap/en", "/oap/en/", "/oap/en/#/doc"]) {
  test(`${path} tells that the planner has moved, and where to go on`, async ({ page }) => {
    await page.goto(path);
    await expect(page).toHaveURL(/\/en\/old-link(#\/doc)?$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("en", "oldLink.title"));
    await expectAccessible(page);
    await page
      .getByRole("main")
      .getByRole("link", { name: say("en", "oldLink.find") })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("en", "find.title"));
  });
}

test("without JavaScript an old link ends at a page with the ways on", async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(`/oap/nl/#/cancel/${"a".repeat(32)}`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("nl", "oldLink.title"));
  await page
    .getByRole("main")
    .getByRole("link", { name: say("nl", "oldLink.start") })
    .click();
  await expect(page).toHaveURL(/\/nl$/);
});
