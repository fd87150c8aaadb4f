import type { NextRequest } from "next/server";
import { allowedStaff } from "@/lib/auth";
import { deliveryTemplate } from "@/lib/document/delivery-file";
import { findPlaceBySlug } from "@/lib/location/find-place-by-slug";

/** A file with the columns of a delivery and no rows. */
export async function GET(_: NextRequest, { params }: { params: Promise<{ slug: string }> }): Promise<Response> {
  const place = await findPlaceBySlug((await params).slug);
  if (!(await allowedStaff("documents_work", place?.id ?? "none"))) return new Response(null, { status: 404 });
  return new Response(deliveryTemplate(), {
    headers: {
      "Content-Type": "text/csv; charset=utf-8",
      "Content-Disposition": 'attachment; filename="delivery.csv"',
      "Cache-Control": "no-store",
    },
  });
}
