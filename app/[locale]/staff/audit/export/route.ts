import type { NextRequest } from "next/server";
import { eventsCsv } from "@/lib/audit/events-csv";
import { auditSearchSchema, findEvents } from "@/lib/audit/find-events";
import { allowedStaff } from "@/lib/auth";

/** The most that one file holds; a narrower search gives the rest. */
const mostEvents = 50_000;

/** What a search finds, as a file for a spreadsheet. */
export async function GET(request: NextRequest): Promise<Response> {
  if (!(await allowedStaff("audit_see"))) return new Response(null, { status: 404 });
  const search = auditSearchSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  return new Response(eventsCsv(await findEvents(search, { limit: mostEvents })), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
      "Cache-Control": "no-store",
    },
  });
}
