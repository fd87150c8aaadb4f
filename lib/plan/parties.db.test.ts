import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { added, at, book, createPlannedPlace, edit, findBooked, planNow, propose } from "@/lib/testing/plan-ground";
import { findBreaches } from "@/lib/verify/find-breaches";

const moveAll = { sameDay: "move", others: "move" } as const;

/** A family of two appointments, one after the other, where one desk is open for four times a day. */
async function createGround() {
  const { id, seriesId } = await createPlannedPlace({ closesAt: "11:00" }, 50.3);
  const keys = [await book(id, "2027-03-10T09:00"), await book(id, "2027-03-10T09:30")];
  const [first, second] = await Promise.all(keys.map(findBooked));
  await db.appointment.update({ where: { id: second?.id ?? "" }, data: { partyId: first?.partyId ?? "" } });
  const starts = async () => {
    const found = await Promise.all(keys.map(findBooked));
    return found.map(({ startsAt, orphanedAt }) => (orphanedAt ? "worklist" : startsAt.toISOString()));
  };
  return { id, seriesId, starts };
}

const dayOf = (seriesId: string, opensAt: string, closesAt: string) => ({
  kind: "date_changed" as const,
  seriesId,
  date: "2027-03-10",
  day: { opensAt, closesAt, desks: 1, staffDesks: 0, overbook: 0, services: ["DOC" as const, "BIO" as const] },
});
const iso = (clock: string) => at(clock).toUTC().toISO({ suppressMilliseconds: false });

test("a family of two appointments goes to another day together, not half of it to the one time that is left on the day", async () => {
  const { seriesId, starts } = await createGround();
  // From half past ten one time is left that day.
  const { impact, outcome } = await edit([dayOf(seriesId, "10:30", "11:00")], planNow, moveAll);
  expect(outcome).toMatchObject({ moved: 2, worklist: 0 });
  expect(impact.affected.map(({ isSameDay }) => isSameDay)).toEqual([false, false]);
  const [one = "", other = ""] = await starts();
  expect(one.slice(0, 10)).toBe(other.slice(0, 10));
  expect(one.slice(0, 10)).not.toBe("2027-03-10");
  expect(await findBreaches()).toEqual([]);
});

test("and stays on the day when both find a time there", async () => {
  const { seriesId, starts } = await createGround();
  await edit([dayOf(seriesId, "10:00", "11:00")], planNow, moveAll);
  expect((await starts()).toSorted()).toEqual([iso("2027-03-10T10:00"), iso("2027-03-10T10:30")]);
});

test("where there is room for one of them alone, people decide about both", async () => {
  const { id, seriesId, starts } = await createGround();
  const ends = { kind: "opening_ended" as const, seriesId, from: "2027-03-01" };
  const once = added(id, { from: "2027-03-12", until: "2027-03-12", rule: { closesAt: "09:30" } });
  const { affected } = (await propose([ends, once], planNow)).impact;
  expect(affected.map(({ target }) => target)).toEqual([null, null]);
  expect((await edit([ends, once], planNow, moveAll)).outcome).toMatchObject({ moved: 0, worklist: 2 });
  expect(await starts()).toEqual(["worklist", "worklist"]);
});

test("one half alone that loses its time gets one on the same day, or none", async () => {
  const { seriesId, starts } = await createGround();
  // From half past nine the other half stays, and there are two more times.
  const { outcome } = await edit([dayOf(seriesId, "09:30", "11:00")], planNow, moveAll);
  expect(outcome).toMatchObject({ moved: 1 });
  expect(await starts()).toEqual([iso("2027-03-10T10:00"), iso("2027-03-10T09:30")]);
  const again = await createGround();
  expect((await edit([dayOf(again.seriesId, "09:30", "10:00")], planNow, moveAll)).outcome).toMatchObject({
    moved: 0,
    worklist: 1,
  });
});
