import { db } from "@/lib/db/client";

/** A location as far as staff's pages need it everywhere; also one that is not active. */
export type StaffPlace = { id: string; slug: string; name: string; timeZone: string; active: boolean };

const fields = { id: true, slug: true, name: true, timeZone: true, active: true } as const;

/** The location with this slug; null when there is none. */
export async function findPlaceBySlug(slug: string): Promise<StaffPlace | null> {
  return db.location.findUnique({ where: { slug }, select: fields });
}

/** These locations, or all that can be booked here, by name. */
export async function findPlacesToPlan(ids: readonly string[] | "all"): Promise<StaffPlace[]> {
  return db.location.findMany({
    where: { bookedElsewhereUrl: null, ...(ids === "all" ? {} : { id: { in: [...ids] } }) },
    select: fields,
    orderBy: { name: "asc" },
  });
}
