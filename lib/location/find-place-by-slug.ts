import { db } from "@/lib/db/client";

/** A location as far as staff's pages need it everywhere; also one that is not active. */
export type StaffPlace = { id: string; slug: string; name: string; timeZone: string; active: boolean };

/** The columns of such a location. */
export const staffPlaceFields = { id: true, slug: true, name: true, timeZone: true, active: true } as const;

/** The location with this slug; null when there is none. */
export async function findPlaceBySlug(slug: string): Promise<StaffPlace | null> {
  return db.location.findUnique({ where: { slug }, select: staffPlaceFields });
}
