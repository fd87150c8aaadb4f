import { rows, sql } from "@/lib/db/sql";
import { hashPersonKey } from "@/lib/person-key/hash-person-key";
import { possiblePersonKeys } from "@/lib/person-key/person-key";
import { readCode } from "./codes";
import type { LookUp } from "./schema";

/**
 * Finds an appointment by the code and the number of one of its people; its manage key, or null.
 *
 * A wrong code, a wrong number and an unreadable one all take the same query and give the same answer.
 *
 * Throws: when the database fails.
 */
export async function lookUpAppointment(request: LookUp): Promise<string | null> {
  const code = readCode(request.code) ?? "";
  const hashes = possiblePersonKeys(request.personKey).map((key) => hashPersonKey(key));
  const [found] = await rows<{ manageKey: string }>(sql`
    select appointment.manage_key as "manageKey"
    from appointment
    join participant on participant.appointment_id = appointment.id
    where appointment.code = ${code} and participant.key_hash = any (${hashes}::bytea[])
      and appointment.status in ('booked', 'ended', 'cancelled')
    limit 1`);
  return found?.manageKey ?? null;
}
