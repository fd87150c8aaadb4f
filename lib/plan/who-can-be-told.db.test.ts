import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { pretendMailServer } from "@/lib/testing/mail-server";
import { book, createPlannedPlace, planNow, propose, rule } from "@/lib/testing/plan-ground";

test("an impact counts whom the product cannot tell: with mail off also who left only an address", async () => {
  const { id, seriesId } = await createPlannedPlace({ desks: 4 });
  const contacts = [
    { email: "ada@example.org" },
    { email: "wei@example.org", phone: "+31612345678" },
    { phone: "+31612345679" },
    {},
  ];
  for (const data of contacts) {
    const manageKey = await book(id, "2027-03-10T11:00");
    await db.appointment.update({ where: { manageKey }, data });
  }
  const reaches = async () => {
    const change = {
      kind: "opening_changed" as const,
      seriesId,
      from: "2027-03-09",
      rule: rule({ closesAt: "10:00" }),
    };
    const { impact } = await propose([{ ...change, validUntil: null }], planNow);
    return [impact.affected.map(({ reach }) => reach).sort(), impact.totals.withoutContact];
  };
  expect(await reaches()).toEqual([["email_only", "none", "phone", "phone"], 2]);
  const stop = pretendMailServer();
  try {
    expect(await reaches()).toEqual([["mail", "mail", "none", "phone"], 1]);
  } finally {
    stop();
  }
});
