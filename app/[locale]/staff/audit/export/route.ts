import type { NextRequest } from "next/server";
import { exportEvents } from "@/lib/audit/export-events";
import { auditSearchSchema } from "@/lib/audit/find-events";
import { allowedStaff } from "@/lib/auth";
import { localeKeys } from "@/lib/i18n/locales";

/** Text as it comes, a part whenever the reader has room for one; whoever goes away stops it. */
function streamOf(parts: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { value, done } = await parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return(undefined);
    },
  });
}

type Props = { params: Promise<{ locale: string }> };

/** All that a search finds, as a file for a spreadsheet. */
export async function GET(request: NextRequest, { params }: Props): Promise<Response> {
  const { locale: given } = await params;
  if (!(await allowedStaff("audit_see"))) return new Response(null, { status: 404 });
  const locale = localeKeys.find((key) => key === given) ?? "nl";
  const search = auditSearchSchema.parse(Object.fromEntries(request.nextUrl.searchParams));
  return new Response(streamOf(exportEvents(search, locale)), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="audit.csv"',
      "Cache-Control": "no-store",
    },
  });
}
