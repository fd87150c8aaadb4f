import { generateSecret, generateURI } from "otplib";
import { db } from "@/lib/db/client";
import { rows, sql } from "@/lib/db/sql";
import { seal, unseal } from "@/lib/secret/seal";

type Owner = { id: string; name: string; email: string };
/** What an authenticator is given: its secret in base 32, and the same as an address for its camera. */
export type TotpSetup = { secret: string; uri: string };

const setupOf = (secret: string, email: string): TotpSetup => ({
  secret,
  uri: generateURI({ issuer: "Loketplanner", label: email, secret }),
});

/**
 * Begins to set up somebody's authenticator: nothing asks for its codes before one of them has been typed. Does nothing for
 * an account that has one, or none of whose passwords are kept here.
 */
export async function beginTotp(staffId: string): Promise<void> {
  const sealed = seal(generateSecret());
  await rows(sql`
    update staff_member set totp_sealed = ${sealed}
    where id = ${staffId} and active and totp_confirmed_at is null and password_hash is not null`);
}

/** How far somebody is with their authenticator. `codesLeft` are recovery codes that have not been used. */
export async function findTotp(
  owner: Owner,
): Promise<{ state: "none" } | { state: "begun"; setup: TotpSetup } | { state: "on"; codesLeft: number }> {
  const member = await db.staffMember.findUnique({ where: { id: owner.id } });
  if (member?.totpConfirmedAt) {
    const codesLeft = await db.staffRecoveryCode.count({ where: { staffId: owner.id, usedAt: null } });
    return { state: "on", codesLeft };
  }
  const secret = member?.totpSealed && unseal(member.totpSealed);
  return secret ? { state: "begun", setup: setupOf(secret, owner.email) } : { state: "none" };
}
