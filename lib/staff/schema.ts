import { z } from "zod";
import { placeOfRole, roles } from "./policy";

export const passwordLengths = { least: 12, most: 200 } as const;

const name = z.string().trim().min(1, "name_missing").max(100, "too_long");
const email = z
  .string()
  .trim()
  .toLowerCase()
  .max(200, "too_long")
  .pipe(z.email({ error: "email_wrong" }));

/** A role with the place that it needs, and no other. */
export const grantSchema = z
  .object({
    role: z.enum(roles, { error: "role_missing" }),
    locationId: z.uuid().nullable().catch(null),
    organisationId: z.uuid().nullable().catch(null),
  })
  .superRefine(({ role, locationId, organisationId }, context) => {
    const needed = placeOfRole[role];
    if (needed === "location" && !locationId) {
      context.addIssue({ code: "custom", path: ["locationId"], message: "location_missing" });
    }
    if (needed === "organisation" && !organisationId) {
      context.addIssue({ code: "custom", path: ["organisationId"], message: "organisation_missing" });
    }
  })
  .transform(({ role, locationId, organisationId }) => ({
    role,
    locationId: placeOfRole[role] === "location" ? locationId : null,
    organisationId: placeOfRole[role] === "organisation" ? organisationId : null,
  }));

/** Somebody to invite, with a first role. */
export const inviteSchema = z.object({ name, email }).and(grantSchema);
export type Invite = z.output<typeof inviteSchema>;

/** Who somebody is, to be mended. */
export const personSchema = z.object({ name, email });
export type Person = z.output<typeof personSchema>;

/** Who makes an account with the first administrator's link; the password has rules of its own. */
export const firstAdministratorSchema = z.object({ name, email });

/** Every code of a form about staff that is not as it must be. */
export const staffFormErrors = [
  "name_missing",
  "too_long",
  "email_wrong",
  "role_missing",
  "location_missing",
  "organisation_missing",
  "password_short",
  "password_long",
  "password_common",
] as const;
