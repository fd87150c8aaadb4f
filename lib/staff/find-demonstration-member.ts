import { db } from "@/lib/db/client";

/** The account of the demonstration with this address; null when there is none, or it was closed. */
export async function findDemonstrationMember(email: string): Promise<string | null> {
  const member = await db.staffMember.findFirst({ where: { email, isDemonstration: true, active: true } });
  return member?.id ?? null;
}
