import { chromium, type Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { createLocation } from "@/lib/testing/factories";
import { findBrowser } from "@/lib/testing/find-browser";
import { added, edit } from "@/lib/testing/plan-ground";
import type { StartedApp } from "@/lib/testing/started-app";
import { DateTime } from "@/lib/time";
import type { BenchRow } from "./bench-row";
import { percentileOf } from "./percentile-of";

const aimMs = 100;
const presses = 60;

/**
 * A location whose every day has nine blocks of 120 slots, three at once; returns its slug and a week of it. The week
 * draws blocks, not slots: a block says how many of its places are taken.
 */
async function createFullWeek(): Promise<{ slug: string; monday: string; slots: number; blocks: number }> {
  const { id, slug } = await createLocation({ horizonDays: 30 });
  const monday = DateTime.now().setZone("Europe/Amsterdam").plus({ weeks: 2 }).startOf("week");
  const date = monday.toISODate() ?? "";
  const hours = ["08:00", "12:00", "16:00", "20:00"];
  const changes = hours.slice(0, 3).flatMap((opensAt, at) =>
    (["DOC", "BIO", "VAA"] as const).map((service) =>
      added(id, {
        from: date,
        rule: {
          weekdays: [1, 2, 3, 4, 5, 6, 7],
          opensAt,
          closesAt: hours[at + 1] ?? "20:00",
          slotMinutes: 2,
          services: [service],
          onHolidays: true,
        },
      }),
    ),
  );
  await edit(changes, DateTime.now());
  const slots = await db.slot.count({ where: { session: { locationId: id, date: new Date(date) } } });
  return { slug, monday: date, slots, blocks: changes.length };
}

/** Notes for each key and each move of a pointer how long it takes until the page stands as it will. */
async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    const took: number[] = [];
    Object.assign(window, { took });
    for (const type of ["keydown", "pointermove"]) {
      addEventListener(
        type,
        (event) => requestAnimationFrame(() => setTimeout(() => took.push(performance.now() - event.timeStamp))),
        { capture: true },
      );
    }
  });
}

async function taken(page: Page): Promise<number[]> {
  await page.waitForTimeout(200);
  // What `listen` put there.
  return page.evaluate(() => (window as unknown as { took: number[] }).took.splice(0));
}

async function pressKeys(page: Page): Promise<number[]> {
  await page.locator("a[data-block]").first().focus();
  for (let press = 0; press < presses; press++) {
    await page.keyboard.press(press % 3 === 2 ? "ArrowDown" : press % 2 === 0 ? "Shift+ArrowUp" : "Alt+ArrowDown");
  }
  return taken(page);
}

async function drag(page: Page): Promise<number[]> {
  const block = page.locator("[data-can-change]").nth(4);
  const box = await block.boundingBox();
  if (!box) throw new Error("The block is not drawn.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await taken(page);
  await page.mouse.move(x, y - box.height / 3, { steps: presses });
  const moves = await taken(page);
  await page.mouse.up();
  return moves;
}

/** How soon a week of more than a thousand slots a day stands as it will after a key and after a move of the pointer. */
export async function benchWeekGrid({ url }: StartedApp): Promise<BenchRow[]> {
  const { slug, monday, slots, blocks } = await createFullWeek();
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1400, height: 1000 } });
    await page.goto("/en/staff/sign-in");
    await page.locator('button[name="role"][value="planner"]').click();
    await page.waitForURL("**/en/staff");
    await page.goto(`/en/staff/plan/${slug}?week=${monday}`, { waitUntil: "networkidle" });
    await listen(page);
    const rows: BenchRow[] = [];
    for (const [what, times] of [
      ["a key", await pressKeys(page)],
      ["a move of a dragged block", await drag(page)],
    ] as const) {
      const ascending = times.toSorted((one, other) => one - other);
      const [median, p95] = [percentileOf(ascending, 50), percentileOf(ascending, 95)];
      rows.push({
        name: `the week grid after ${what}, ${blocks} blocks a day for ${slots} slots, ${times.length} times`,
        figure: `${median.toFixed(0)} ms (95th percentile ${p95.toFixed(0)})`,
        against: `${aimMs} ms, the aim`,
        ratio: (p95 / aimMs).toFixed(2),
      });
    }
    return rows;
  } finally {
    await browser.close();
  }
}
