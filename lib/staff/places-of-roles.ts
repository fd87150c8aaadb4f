import { db } from "@/lib/db/client";

type Named = { id: string; name: string };

/** Where a role can hold: every location and every organisation, by name. */
export async function placesOfRoles(): Promise<{ locations: Named[]; organisations: Named[] }> {
  const byName = { select: { id: true, name: true }, orderBy: { name: "asc" } } as const;
  const [locations, organisations] = await Promise.all([
    db.location.findMany(byName),
    db.organisation.findMany(byName),
  ]);
  return { locations, organisations };
}
