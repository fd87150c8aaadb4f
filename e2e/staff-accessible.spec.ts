import { db } from "@/lib/db/client";
import { demonstrationLocation } from "@/lib/staff/demonstration-accounts";
import { may, type Permission, type Role } from "@/lib/staff/policy";
import { added, edit } from "@/lib/testing/plan-ground";
import { everywhere } from "@/lib/testing/staff-ground";
import { staffRoutes } from "@/lib/testing/staff-routes";
import { DateTime } from "@/lib/time";
import { expect, expectAccessible, signIn, test } from "./fixtures";

const looking: Role[] = ["planner", "administrator", "manager"];

/** Each page is looked at once, by the first who may see it. */
const seenBy = (needs: Permission | null) =>
  looking.find((role) => needs === null || may([everywhere(role)], needs)) ?? "nobody";

/** The pages that somebody in this role looks at here: each that is about no single thing but a location or a service. */
function addressesFor(role: Role): string[] {
  return Object.entries(staffRoutes)
    .filter(([route, needs]) => needs !== "nobody" && seenBy(needs) === role && !/export|template/.test(route))
    .map(([route]) => `/en/staff${route.replace("[slug]", demonstrationLocation).replace("[key]", "DOC")}`)
    .filter((address) => !address.includes("[") && !address.endsWith("/date"));
}

for (const role of looking) {
  test(`the pages of a ${role} are accessible`, async ({ page, place }) => {
    test.slow();
    const date = DateTime.now().plus({ days: 5 }).toISODate();
    const opening = added(place.id, { from: date, rule: { weekdays: [1, 2, 3, 4, 5, 6, 7], onHolidays: true } });
    await edit([opening], DateTime.now());
    const member = await db.staffMember.findFirstOrThrow({ where: { email: { startsWith: "clerk@" } } });
    const ofOneThing: Partial<Record<Role, string[]>> = {
      planner: [
        `/en/staff/plan/${place.slug}/history`,
        `/en/staff/plan/${place.slug}/openings/${opening.seriesId}`,
        `/en/staff/plan/${place.slug}/date?series=${opening.seriesId}&date=${date}`,
        "/en/staff/plan/proposals/refused?reason=already_past",
      ],
      administrator: [`/en/staff/members/${member.id}`],
    };
    await signIn(page, role);
    for (const address of [...addressesFor(role), ...(ofOneThing[role] ?? [])]) {
      const response = await page.goto(address);
      expect([address, response?.status()]).toEqual([address, 200]);
      await expectAccessible(page);
    }
  });
}
