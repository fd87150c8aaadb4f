import { recordChange } from "@/lib/audit/record-change";
import { sql } from "@/lib/db/sql";
import { transaction } from "@/lib/db/transaction";
import { newToken } from "@/lib/staff/secret-token";
import type { DateTime } from "@/lib/time";

type Given = {
  locationId: string;
  /** Where it stands, 1 to 60 characters. */
  name: string;
  takesWalkIns: boolean;
  author: { id: string; name: string };
};

/**
 * Makes a kiosk of a location and returns the secret of its link, which is kept nowhere.
 *
 * Throws: when the location does not exist, or the database fails; there is no kiosk then.
 */
export async function addKiosk({ locationId, name, takesWalkIns, author }: Given, now: DateTime): Promise<string> {
  const { token, hash } = newToken();
  await transaction(async ({ run }) => {
    const [made] = await run<{ id: string }>(sql`
      insert into kiosk (location_id, name, secret_hash, takes_walk_ins, made_by, made_at)
      values (${locationId}, ${name}, ${hash}, ${takesWalkIns}, ${author.name}, ${now.toJSDate()})
      returning id`);
    const subject = { subjectKind: "kiosk", subjectId: made?.id ?? "", locationId };
    await recordChange(author, { action: "kiosk_added", ...subject, after: { name, takesWalkIns } }, run);
  });
  return token;
}
