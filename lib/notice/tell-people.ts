import type { rows } from "@/lib/db/sql";
import type { DateTime } from "@/lib/time";
export type Notice = {
  appointmentId: string;
  about: "moved" | "cancelled" | "alternative";
  former: { locationId: string; startsAt: Date };
};
export async function tellPeople(_notices: readonly Notice[], _now: DateTime, _run: typeof rows): Promise<void> {}
