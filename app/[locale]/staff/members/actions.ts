"use server";

import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { attemptOf, errorsOf, textOf } from "@/components/staff/read-form";
import { requireStaff, type Staff } from "@/lib/auth";
import { env } from "@/lib/env";
import { getPathname, redirect } from "@/lib/i18n/navigation";
import { addOrganisation, organisationSchema } from "@/lib/organisation/add-organisation";
import type { MemberOutcome } from "@/lib/staff/change-member";
import { changePerson } from "@/lib/staff/change-person";
import { endMemberSessions } from "@/lib/staff/end-member-sessions";
import { giveLink } from "@/lib/staff/give-link";
import { grantRole } from "@/lib/staff/grant-role";
import { inviteMember } from "@/lib/staff/invite-member";
import { resetTotp } from "@/lib/staff/reset-totp";
import { grantSchema, inviteSchema, personSchema } from "@/lib/staff/schema";
import { setActive } from "@/lib/staff/set-active";
import { takeRole } from "@/lib/staff/take-role";
import { DateTime } from "@/lib/time";

const nobody = "00000000-0000-0000-0000-000000000000";
const idOf = (form: FormData, field: string) => {
  const text = textOf(form, field);
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : nobody;
};
const authorOf = ({ id, name }: Staff) => ({ id, name });

/** The whole address of a one-time link, to be passed on. */
const addressOf = async (token: string) =>
  `${env().PUBLIC_URL ?? ""}${getPathname({ href: `/staff/link/${token}`, locale: await getLocale() })}`;

/** Back to somebody's page, which says how it went. */
async function say(staffId: string, outcome: MemberOutcome): Promise<never> {
  const result = outcome.ok ? "done=1" : `refused=${outcome.reason}`;
  return redirect({ href: `/staff/members/${staffId}?${result}`, locale: await getLocale() });
}

/** Invites somebody with a first role; the answer shows the link, once. */
export async function invite(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("staff_manage");
  const fields = ["name", "email", "role", "locationId", "organisationId"] as const;
  const attempt = attemptOf(previous, form, fields);
  const read = inviteSchema.safeParse(Object.fromEntries(fields.map((field) => [field, textOf(form, field)])));
  if (!read.success) return { ...attempt, errors: errorsOf(read.error) };
  const outcome = await inviteMember(read.data, authorOf(staff), DateTime.now());
  if (outcome.ok) return { ...attempt, shown: [await addressOf(outcome.token)] };
  return outcome.reason === "email_taken"
    ? { ...attempt, errors: { email: outcome.reason } }
    : { ...attempt, refusal: outcome.reason };
}

/** Mends somebody's name or address. */
export async function mendPerson(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("staff_manage");
  const fields = ["name", "email"] as const;
  const attempt = attemptOf(previous, form, fields);
  const read = personSchema.safeParse(Object.fromEntries(fields.map((field) => [field, textOf(form, field)])));
  if (!read.success) return { ...attempt, errors: errorsOf(read.error) };
  const staffId = idOf(form, "member");
  const outcome = await changePerson({ staffId, person: read.data, author: authorOf(staff) }, DateTime.now());
  if (outcome.ok) return say(staffId, outcome);
  return outcome.reason === "email_taken"
    ? { ...attempt, errors: { email: outcome.reason } }
    : { ...attempt, refusal: outcome.reason };
}

/** Gives somebody one more role. */
export async function giveRole(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("staff_manage");
  const fields = ["role", "locationId", "organisationId"] as const;
  const attempt = attemptOf(previous, form, fields);
  const read = grantSchema.safeParse(Object.fromEntries(fields.map((field) => [field, textOf(form, field)])));
  if (!read.success) return { ...attempt, errors: errorsOf(read.error) };
  const staffId = idOf(form, "member");
  const outcome = await grantRole({ staffId, role: read.data, author: authorOf(staff) }, DateTime.now());
  return outcome.ok ? say(staffId, outcome) : { ...attempt, refusal: outcome.reason };
}

/** Takes a role from somebody. */
export async function removeRole(form: FormData): Promise<void> {
  const staff = await requireStaff("staff_manage");
  const [staffId, roleId] = [idOf(form, "member"), idOf(form, "held")];
  await say(staffId, await takeRole({ staffId, roleId, author: authorOf(staff) }, DateTime.now()));
}

/** Closes somebody's account, or opens it again. */
export async function changeActive(form: FormData): Promise<void> {
  const staff = await requireStaff("staff_manage");
  const [staffId, active] = [idOf(form, "member"), textOf(form, "active") === "yes"];
  await say(staffId, await setActive({ staffId, active, author: authorOf(staff) }, DateTime.now()));
}

/** Ends every session of somebody. */
export async function endSessions(form: FormData): Promise<void> {
  const staff = await requireStaff("staff_manage");
  const staffId = idOf(form, "member");
  await say(staffId, await endMemberSessions({ staffId, author: authorOf(staff) }, DateTime.now()));
}

/** Takes somebody's second step away. */
export async function removeSecondStep(form: FormData): Promise<void> {
  const staff = await requireStaff("staff_manage");
  const staffId = idOf(form, "member");
  await say(staffId, await resetTotp({ staffId, author: authorOf(staff) }, DateTime.now()));
}

/** Makes a link with which somebody sets a new password; the answer shows it, once. */
export async function makeMemberLink(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("staff_manage");
  const attempt = attemptOf(previous, form, []);
  const outcome = await giveLink({ staffId: idOf(form, "member"), author: authorOf(staff) }, DateTime.now());
  return outcome.ok ? { ...attempt, shown: [await addressOf(outcome.token)] } : { ...attempt, refusal: outcome.reason };
}

/** Adds an organisation, for which somebody can be a coordinator. */
export async function makeOrganisation(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("staff_manage");
  const attempt = attemptOf(previous, form, ["organisationName", "organisationSlug"]);
  const read = organisationSchema.safeParse({
    name: textOf(form, "organisationName"),
    slug: textOf(form, "organisationSlug"),
  });
  if (!read.success) {
    const { name, slug } = errorsOf(read.error);
    return {
      ...attempt,
      errors: { ...(name ? { organisationName: name } : {}), ...(slug ? { organisationSlug: slug } : {}) },
    };
  }
  const outcome = await addOrganisation(read.data, authorOf(staff));
  if (!outcome.ok) return { ...attempt, errors: { organisationSlug: outcome.reason } };
  return redirect({ href: "/staff/members#organisations", locale: await getLocale() });
}
