import { db } from "@/lib/db/client";

export type Organisation = { id: string; slug: string; name: string };

/** Every organisation, by name. */
export async function findOrganisations(): Promise<Organisation[]> {
  return db.organisation.findMany({ select: { id: true, slug: true, name: true }, orderBy: { name: "asc" } });
}
