import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { at, book, createPlannedPlace, edit, findBooked, planNow, planner } from "@/lib/testing/plan-ground";
import { DateTime } from "@/lib/time";
import { findBreaches } from "@/lib/verify/find-breaches";
import { checkIn } from "@/lib/visit/check-in";
import { cancelByStaff } from "@/lib/worklist/cancel-by-staff";
import { findWorklist } from "@/lib/worklist/find-worklist";
import { offerAlternative } from "@/lib/worklist/offer-alternative";

const moveAll = { sameDay: "move", others: "move" } as const;
const dayOff = (seriesId: string) => ({ kind: "date_changed" as const, seriesId, date: "2027-03-10", day: null });
/** People are let in an hour before their time. */
const early = at("2027-03-10T09:20");

async function letIn(locationId: string, manageKey: string) {
  const { id: appointmentId } = await findBooked(manageKey);
  return checkIn({ appointmentId, locationId }, early);
}

test("whoever has been let in keeps their time, whatever is cut, and so do those whose place is gone already", async () => {
  const { id, seriesId } = await createPlannedPlace();
  const [inside, other] = [await book(id, "2027-03-10T10:00"), await book(id, "2027-03-10T10:30")];
  expect(await letIn(id, inside)).toMatchObject({ ok: true });
  const before = await findBooked(inside);

  const { impact, outcome } = await edit([dayOff(seriesId)], early, moveAll);

  expect(impact.affected.map(({ startsAt }) => startsAt)).toEqual([at("2027-03-10T10:30").toUTC().toISO()]);
  expect(outcome).toMatchObject({ moved: 1 });
  expect(await findBooked(inside)).toEqual(before);
  expect((await findBooked(other)).startsAt).not.toEqual(at("2027-03-10T10:30").toJSDate());
  expect(await findBreaches()).toEqual([]);
});

test("an orphan who has been let in is on no list, is asked nothing, and nobody moves or cancels them", async () => {
  const { id, seriesId } = await createPlannedPlace();
  const manageKey = await book(id, "2027-03-10T10:00");
  await edit([dayOff(seriesId)], planNow);
  const orphan = await findBooked(manageKey);
  const solving = { appointmentId: orphan.id, author: planner };
  const target = { locationId: id, startsAt: at("2027-03-11T09:00") };
  const offered = await offerAlternative({ ...solving, version: orphan.version, target }, planNow);
  expect(offered).toEqual({ ok: true });
  expect(await letIn(id, manageKey)).toMatchObject({ ok: true });

  expect(await db.alternative.count({ where: { appointmentId: orphan.id, answer: null } })).toBe(0);
  expect(await db.outreach.count({ where: { appointmentId: orphan.id, closedAt: null } })).toBe(0);
  const asked = { locations: [id], locationId: null, kind: null, way: null, page: 1 };
  expect((await findWorklist(asked, early)).entries).toEqual([]);
  const { version } = await findBooked(manageKey);
  expect(await cancelByStaff({ ...solving, version, isTold: true }, early)).toEqual({
    ok: false,
    reason: "already_over",
  });
  // Hours that return, or change again, leave them where they are.
  await edit([{ kind: "date_restored", seriesId, date: "2027-03-10" }], early, moveAll);
  expect(await findBooked(manageKey)).toMatchObject({ status: "booked", startsAt: orphan.startsAt });
  expect(await findBreaches()).toEqual([]);
});

test("people are let in while their hours are cut: nobody who is inside is moved", async () => {
  for (let turn = 0; turn < 15; turn++) {
    const { id, seriesId } = await createPlannedPlace({ desks: 3 });
    const keys = await Promise.all(["10:00", "10:00", "10:30"].map((time) => book(id, `2027-03-10T${time}`)));
    const before = await Promise.all(keys.map(findBooked));
    const cut = edit([dayOff(seriesId)], early, moveAll).catch((error: Error) => error.message);
    const [outcome, ...letThemIn] = await Promise.all([cut, ...keys.map((key) => letIn(id, key))]);

    expect(outcome === "Not committed: changed_meanwhile." || typeof outcome === "object").toBe(true);
    for (const [index, { ok }] of letThemIn.entries()) {
      const after = await findBooked(keys[index] ?? "");
      if (ok) expect(+after.startsAt).toBe(+(before[index]?.startsAt ?? 0));
      else expect(DateTime.fromJSDate(after.startsAt) > early).toBe(true);
    }
  }
  expect(await findBreaches()).toEqual([]);
});
