import { z } from "zod";
import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";

/** An organisation as somebody types it; its key stands in addresses and in what a provider says. */
export const organisationSchema = z.object({
  name: z.string().trim().min(1, "name_missing").max(100, "too_long"),
  slug: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "slug_wrong")
    .max(60, "too_long"),
});

type Outcome = { ok: true; id: string } | { ok: false; reason: "slug_taken" };

/** Adds an organisation, such as a university. Refuses: `slug_taken`. Throws: when the database fails; nothing is done then. */
export async function addOrganisation(
  { name, slug }: z.output<typeof organisationSchema>,
  author: { id: string; name: string },
): Promise<Outcome> {
  return transaction<Outcome>(async ({ run }) => {
    const [made] = await run<{ id: string }>(sql`
      insert into organisation (slug, name) values (${slug}, ${name})
      on conflict do nothing
      returning id`);
    if (!made) return { ok: false, reason: "slug_taken" };
    const change = { action: "organisation_added" as const, subjectKind: "organisation", subjectId: made.id };
    await recordChange(author, { ...change, after: { slug, name } }, run);
    return { ok: true, id: made.id };
  });
}
