import type { PoolClient, QueryResultRow } from "pg";
import { pool } from "@/lib/db/pool";
import type { rows, Statement } from "@/lib/db/sql";
import { findServices } from "@/lib/service/find-services";
import type { DateTime } from "@/lib/time";
import { demonstrationPlaces } from "./places";
import { seedDocuments } from "./seed-documents";
import { type Seeded, seedPlaces } from "./seed-places";
import { hasLocations } from "./sessions-to-fill.sql";

/** Any number that nothing else locks: one process seeds, another waits and then finds locations. */
const seedLock = 7_301_246;
/** What the demonstration fills, for the planner to know at once how full it is. */
const filledTables =
  "location, location_service, opening, closure, session, slot, appointment, appointment_slot, participant, appointment_item, " +
  "document, document_event, appointment_document";

/** Runs `work` in one transaction that may take its time, alone among the processes that seed. */
async function inTransaction<Result>(client: PoolClient, work: (run: typeof rows) => Promise<Result>): Promise<Result> {
  const run = async <Row extends QueryResultRow>(statement: Statement) => (await client.query<Row>(statement)).rows;
  await client.query("begin");
  try {
    await client.query("set local statement_timeout = 0");
    await client.query("select pg_advisory_xact_lock($1)", [seedLock]);
    const result = await work(run);
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}

/**
 * Fills an empty database with a realistic country: every location with its hours, its sessions to the horizon, and
 * appointments, so that waits differ as they did in 2022. Returns how much it made; null when there are locations already.
 *
 * One transaction: a start that is killed half-way leaves the database empty. Several processes may run it at once: one
 * seeds. Whatever day it starts on, something can be booked by the end of the next day. It expects the reference data.
 *
 * Units: `now` is an instant. The same date gives the same country, but for codes, keys and ids.
 * Throws: when the database fails; nothing is made then.
 */
export async function seedDemonstration(now: DateTime): Promise<Seeded | null> {
  const services = await findServices();
  const client = await pool().connect();
  try {
    return await inTransaction(client, async (run) => {
      if (await hasLocations(run)) return null;
      const seeded = await seedPlaces(demonstrationPlaces, { services, now }, run);
      await seedDocuments(now, run);
      await client.query(`analyze ${filledTables}`);
      return seeded;
    });
  } finally {
    client.release();
  }
}
