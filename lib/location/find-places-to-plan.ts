import { db } from "@/lib/db/client";
import { type StaffPlace, staffPlaceFields } from "./find-place-by-slug";

/** These locations, or all that can be booked here, by name. */
export async function findPlacesToPlan(ids: readonly string[] | "all"): Promise<StaffPlace[]> {
  return db.location.findMany({
    where: { bookedElsewhereUrl: null, ...(ids === "all" ? {} : { id: { in: [...ids] } }) },
    select: staffPlaceFields,
    orderBy: { name: "asc" },
  });
}
