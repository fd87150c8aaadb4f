import pg from "pg";
import { differences } from "@/lib/audit/differences";
import { isWordless } from "@/lib/audit/field-in-words";

/** The fields that a test file wrote into the audit of its database and that people could not read there. */
export async function fieldsWithoutWords(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: tables } = await client.query("select to_regclass('audit_event') as is_there");
    if (!tables[0]?.is_there) return [];
    const { rows } = await client.query("select before, after from audit_event");
    const keys = rows.flatMap(({ before, after }) => differences(before, after).flatMap(({ path }) => path));
    return [...new Set(keys)].filter(isWordless);
  } finally {
    await client.end();
  }
}
