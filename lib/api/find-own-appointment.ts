import { type Appointment, findAppointment } from "@/lib/appointment/find-appointment";
import type { DateTime } from "@/lib/time";
import { Problem } from "./problem";

/** The appointment under a secret, if it is the one that the address names. Throws when it is not. */
export async function findOwnAppointment(secret: string, id: string, now: DateTime): Promise<Appointment> {
  const appointment = await findAppointment(secret, now);
  if (appointment?.id !== id) throw new Problem("not_found");
  return appointment;
}

const versionTag = /^(?:W\/)?"([0-9]{1,9})"$/;

/** The version that a caller saw, from If-Match; what is no version of ours is one that has changed meanwhile. */
export function versionSeen(ifMatch: string, { version }: Appointment): number {
  const tags = ifMatch.split(",").map((tag) => tag.trim());
  const seen = tags.map((tag) => (tag === "*" ? version : Number(versionTag.exec(tag)?.[1] ?? -1)));
  return seen.includes(version) ? version : -1;
}
