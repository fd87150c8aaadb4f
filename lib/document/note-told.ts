import { type Author, recordChange } from "@/lib/audit/record-change";
import { transaction } from "@/lib/db/transaction";
import type { DateTime } from "@/lib/time";
import { lockCheckedAppointment, writeCheck } from "./checked-appointment.sql";

type Told = { appointmentId: string; locationId: string; author: Author };

/**
 * Notes that staff told the people of an appointment, on the phone or by letter, that their document is not there: it leaves the list,
 * and a mail that waits is dropped. Whether it was noted: false when they know already, or there is no such appointment here.
 *
 * Throws: when the database fails; nothing is noted then.
 */
export async function noteTold({ appointmentId, locationId, author }: Told, now: DateTime): Promise<boolean> {
  return transaction(async ({ run }) => {
    const appointment = await lockCheckedAppointment({ appointmentId, locationId }, now.toJSDate(), run);
    if (appointment?.why !== "not_here") return false;
    await writeCheck(appointmentId, "told", run);
    const subject = { subjectKind: "appointment", subjectId: appointmentId, locationId };
    const [before, after] = [{ check: "not_here" }, { check: "told" }];
    await recordChange(author, { action: "document_told", ...subject, before, after }, run);
    return true;
  });
}
