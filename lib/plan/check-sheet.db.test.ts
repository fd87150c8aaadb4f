import { describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createPlannedPlace, edit, planNow } from "@/lib/testing/plan-ground";
import { checkSheet } from "./check-sheet";
import { findSheetRows } from "./find-sheet-rows";
import { readSheet, type SheetRow, writeSheet } from "./sheet";

const range = { from: "2027-03-08", until: "2027-03-14" };

async function createSheetPlace() {
  const { id, seriesId } = await createPlannedPlace();
  const { slug } = await db.location.findUniqueOrThrow({ where: { id } });
  const places = new Map([[slug, id]]);
  const rows = await findSheetRows([{ id, slug }], range);
  const check = (given: readonly SheetRow[]) => {
    const read = readSheet(writeSheet(given));
    if (!read.ok) throw new Error(`Not read: ${read.reason}.`);
    return checkSheet(read.rows, places, planNow);
  };
  return { id, slug, seriesId, rows, check };
}

describe("a file of sessions", () => {
  test("that goes out and comes back as it was changes nothing", async () => {
    const { rows, check } = await createSheetPlace();
    expect(rows).toHaveLength(5);
    expect(await check(rows)).toEqual({ changes: [], wrong: [], unchanged: 5 });
  });

  test("changes what its rows change, and is so already when it comes again", async () => {
    const { id, slug, rows, check } = await createSheetPlace();
    const [monday, tuesday, ...others] = rows;
    if (!monday || !tuesday) throw new Error("There are no rows.");
    const saturday = { ...monday, date: "2027-03-13", rule: "", kind: "saturday", desks: "3", services: "BIO" };
    const changed = [
      { ...monday, closes: "16:00", staff_desks: "1", services: "BIO+DOC" },
      { ...tuesday, opens: "", closes: "" },
      ...others,
      saturday,
    ];
    const checked = await check(changed);
    expect([checked.wrong, checked.unchanged, checked.changes.map(({ kind }) => kind)]).toEqual([
      [],
      3,
      ["date_changed", "date_changed", "opening_added"],
    ]);
    await edit(checked.changes, planNow);

    const after = await findSheetRows([{ id, slug }], range);
    expect(
      after.map(({ date, opens, closes, desks, staff_desks }) => [date, opens, closes, desks, staff_desks]),
    ).toEqual([
      ["2027-03-08", "09:00", "16:00", "1", "1"],
      ["2027-03-09", "", "", "", ""],
      ["2027-03-10", "09:00", "12:00", "1", "0"],
      ["2027-03-11", "09:00", "12:00", "1", "0"],
      ["2027-03-12", "09:00", "12:00", "1", "0"],
      ["2027-03-13", "09:00", "12:00", "3", "0"],
    ]);
    expect(await check(changed)).toEqual({ changes: [], wrong: [], unchanged: 6 });
    expect(await check(after)).toEqual({ changes: [], wrong: [], unchanged: 6 });
  });

  test("reads what a Dutch spreadsheet makes of it as what went out", async () => {
    const { rows, check } = await createSheetPlace();
    const dutch = rows.map((row) => ({
      ...row,
      date: row.date.split("-").map(Number).reverse().join("-"),
      opens: row.opens.replace(/^0/, ""),
      closes: `${row.closes}:00`,
      desks: `${row.desks},0`,
      services: row.services.toLowerCase(),
    }));
    expect(dutch[0]).toMatchObject({ date: "8-3-2027", opens: "9:00", closes: "12:00:00" });
    expect(await check(dutch)).toEqual({ changes: [], wrong: [], unchanged: 5 });
  });

  test("says of each wrong row which cell is wrong and why, and keeps the right ones", async () => {
    const { id, seriesId, rows, check } = await createSheetPlace();
    await db.locationService.deleteMany({ where: { locationId: id, serviceKey: "TKV" } });
    const [row] = rows;
    if (!row) throw new Error("There are no rows.");
    const reason = { nl: "Dicht", en: "Closed" };
    const closure = { kind: "closure_added", id: crypto.randomUUID(), locationId: null, reason } as const;
    await edit([{ ...closure, startsOn: "2027-03-15", endsOn: "2027-03-15" }], planNow);
    const wrong: [Partial<SheetRow>, string, string][] = [
      [{ location: "elsewhere" }, "location", "location_unknown"],
      [{ date: "8 maart" }, "date", "date_wrong"],
      [{ date: "3/8/2027" }, "date", "date_wrong"],
      [{ date: "31-2-2027" }, "date", "date_wrong"],
      [{ date: "2027-02-26" }, "date", "already_past"],
      [{ date: "2027-03-15" }, "date", "closed_then"],
      [{ opens: "9.00" }, "opens", "time_wrong"],
      [{ closes: "08:00" }, "closes", "ends_before_it_begins"],
      [{ closes: "09:10" }, "closes", "too_short"],
      [{ desks: "many" }, "desks", "number_wrong"],
      [{ desks: "2,5" }, "desks", "number_wrong"],
      [{ overbook: "501" }, "overbook", "number_wrong"],
      [{ slot_minutes: "0", rule: "" }, "slot_minutes", "number_wrong"],
      [{ services: "" }, "services", "services_wrong"],
      [{ services: "XYZ" }, "services", "services_wrong"],
      [{ services: "TKV" }, "services", "service_not_offered"],
      [{ channel: "all" }, "channel", "channel_wrong"],
      [{ kind: "night" }, "kind", "kind_wrong"],
      [{ rule: crypto.randomUUID() }, "rule", "rule_unknown"],
      [{ slot_minutes: "20" }, "slot_minutes", "of_the_rule"],
      [{ channel: "staff" }, "channel", "of_the_rule"],
    ];
    const given = wrong.map(([cells]) => ({ ...row, ...cells }));
    const right = { ...row, closes: "13:00" };
    const checked = await check([...given, right, right]);
    expect(checked.wrong.map(({ line, column, code }) => [line, column, code])).toEqual([
      ...wrong.map(([, column, code], index) => [index + 2, column, code]),
      [wrong.length + 3, "rule", "twice"],
    ]);
    expect(checked.changes).toMatchObject([{ kind: "date_changed", seriesId, day: { closesAt: "13:00" } }]);
  });
});
