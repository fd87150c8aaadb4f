import { withClient } from "./with-client";

type Found = { isSuperuser: boolean; isOwner: boolean };

/**
 * What an operator should know about who can change audit events: a sentence when the role of the product could, null when it
 * cannot.
 *
 * Throws: when the database fails.
 */
export async function checkAuditRole(databaseUrl: string): Promise<string | null> {
  const [found] = await withClient(databaseUrl, async (client) => {
    const { rows } = await client.query<Found>(
      `select role.rolsuper as "isSuperuser", pg_has_role(current_user, audit.relowner, 'member') as "isOwner"
       from pg_roles role, pg_class audit
       where role.rolname = current_user and audit.oid = 'public.audit_event'::regclass`,
    );
    return rows;
  });
  if (found?.isSuperuser) {
    return "The product works as a superuser of the database, who could change audit events: give it a role of its own.";
  }
  return found?.isOwner
    ? "Audit events are kept by their trigger alone, which the product's own role could take away: README.md, Running it for real, says how to give them another owner."
    : null;
}
