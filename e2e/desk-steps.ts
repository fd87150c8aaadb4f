import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { db } from "@/lib/db/client";
import { addDesks } from "@/lib/desk/save-desks";
import type { ServiceKey } from "@/lib/service/schema";
import { createAppointment, createSession } from "@/lib/testing/factories";
import { planner } from "@/lib/testing/plan-ground";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { callVisit } from "@/lib/visit/call-visit";
import { checkIn } from "@/lib/visit/check-in";
import { sitDown } from "@/lib/visit/desk-shift";
import { stepVisit } from "@/lib/visit/step-visit";
import { enterAs, ownAddress, type Place, say, vNumber } from "./fixtures";

/** What the page of a visit says. */
export const words = (key: string) => say("en", `visit.${key}`);
/** Presses the first button of that name. */
export const press = (page: Page, name: string | RegExp) =>
  page.getByRole("button", { name, exact: true }).first().click();
/** What the page says was done. */
export const said = (page: Page, key: string) => page.getByRole("status").filter({ hasText: words(key) });

/** What is ticked before a document is handed over. */
export const check = (page: Page, key: string) =>
  page.getByRole("checkbox", { name: new RegExp(`^${words(`handOver.${key}`)}`) });

export type Clerk = { page: Page; id: string; deskId: string };

/** A clerk of this location at a desk of their own, signed in in a browser of their own. */
export async function clerkAt(browser: Browser, place: Place, options: BrowserContextOptions = {}): Promise<Clerk> {
  const roles = [{ role: "clerk" as const, locationId: place.id, organisationId: null }];
  const { id } = await createMember({ name: "Kim Clerk", roles });
  const known = await db.desk.findMany({ where: { locationId: place.id, active: true } });
  await addDesks({ locationId: place.id, count: known.length + 1, services: ["BIO", "DOC"] }, planner);
  const { id: deskId } = await db.desk.findFirstOrThrow({
    where: { locationId: place.id, id: { notIn: known.map((desk) => desk.id) } },
  });
  const clerk = { id, name: "Kim Clerk" };
  await sitDown({ deskId, locationId: place.id, services: ["BIO", "DOC"], clerk }, DateTime.now());
  const context = await browser.newContext({ extraHTTPHeaders: { "X-Forwarded-For": ownAddress() }, ...options });
  const page = await context.newPage();
  await enterAs(page, id);
  return { page, id, deskId };
}

/** Somebody with an appointment now, let in. */
export async function arrived(place: Place, services: ServiceKey[]) {
  const now = DateTime.now();
  const startsAt = now.startOf("minute");
  await createSession({ locationId: place.id, startsAt: startsAt.toISO(), slots: 3, capacity: 3 });
  const given = { locationId: place.id, startsAt, services, vNumbers: [vNumber()] };
  const manageKey = await createAppointment(given, startsAt.minus({ minutes: 5 }));
  const appointment = await db.appointment.findUniqueOrThrow({ where: { manageKey }, include: { participants: true } });
  const outcome = await checkIn({ appointmentId: appointment.id, locationId: place.id }, now);
  if (!outcome.ok) throw new Error(outcome.reason);
  const [person] = appointment.participants;
  if (!person) throw new Error("Nobody came.");
  return { appointment, person, visitId: outcome.visitId };
}

/** Calls somebody to the clerk's desk, begins to help them, and opens their page. */
export async function help({ page, id, deskId }: Clerk, place: Place, visitId: string): Promise<void> {
  const at = { locationId: place.id, clerk: { id, name: "Kim Clerk" } };
  const called = await callVisit({ ...at, deskId, visitId }, DateTime.now());
  if (!called.ok) throw new Error(called.reason);
  await stepVisit({ ...at, visitId, step: "start" }, DateTime.now());
  await page.goto(`/en/staff/day/${place.slug}/visit/${visitId}`);
}

/** How wide the page is, in pixels. */
export const fits = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

/** Types a card in one burst, as a hand scanner does, wherever the focus is. */
export async function scan(page: Page, card: string): Promise<void> {
  await page.evaluate(
    (keys) => {
      for (const key of keys) {
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      }
    },
    [...card, "Enter"],
  );
}
