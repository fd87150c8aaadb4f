import type { NextRequest } from "next/server";
import { allowedStaff } from "@/lib/auth";
import { findSheetRows } from "@/lib/plan/find-sheet-rows";
import { mostSheetRows, writeSheet } from "@/lib/plan/sheet";
import { isDate } from "@/lib/plan/week-of";
import { DateTime } from "@/lib/time";
import { ownPlaces } from "../own-places";

/** What is open at one location, or at all of somebody's, on the dates of a range, as a file for a spreadsheet. */
export async function GET(request: NextRequest): Promise<Response> {
  const staff = await allowedStaff("plan_change");
  const asked = request.nextUrl.searchParams;
  const [from, until] = [asked.get("from"), asked.get("until")];
  if (!staff) return new Response(null, { status: 404 });
  const today = DateTime.now().setZone("Europe/Amsterdam");
  const range = {
    from: isDate(from) ? from : (today.toISODate() ?? ""),
    until: isDate(until) ? until : (today.plus({ weeks: 4 }).toISODate() ?? ""),
  };
  const places = (await ownPlaces(staff)).filter(
    ({ slug }) => !asked.get("location") || slug === asked.get("location"),
  );
  const rows = await findSheetRows(places, range);
  return new Response(writeSheet(rows.slice(0, mostSheetRows)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": `attachment; filename="sessions-${range.from}.csv"`,
      "Cache-Control": "no-store",
    },
  });
}
