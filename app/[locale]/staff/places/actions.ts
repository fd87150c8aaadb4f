"use server";

import { notFound } from "next/navigation";
import { getLocale } from "next-intl/server";
import type { EditState } from "@/components/plan/edit-form";
import { requireStaff, type Staff } from "@/lib/auth";
import { copyDesks } from "@/lib/desk/save-desks";
import { redirect } from "@/lib/i18n/navigation";
import { slugSchema } from "@/lib/location/location-form";
import { openingsFromTemplate } from "@/lib/location/openings-from-template";
import { readLocationForm } from "@/lib/location/read-location-form";
import { addLocation, changeLocation } from "@/lib/location/save-location";
import { storedLocation } from "@/lib/location/stored-location";
import { isId } from "@/lib/plan/is-id";
import { type Fields, fieldsOf } from "@/lib/plan/plan-form";
import { proposeChanges } from "@/lib/plan/propose-changes";
import { type PlanChange, planChangeSchema } from "@/lib/plan/schema";
import { isDate } from "@/lib/plan/week-of";
import { generateSessions } from "@/lib/session/generate-sessions";
import { may } from "@/lib/staff/policy";
import { DateTime } from "@/lib/time";

/** The form again, with what was typed. */
const again = (previous: EditState, form: FormData): EditState => ({
  attempts: previous.attempts + 1,
  typed: Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)])),
  errors: {},
});

const authorOf = ({ id, name }: Staff) => ({ id, name });

/** Proposes changes of the plan. */
const proposed = (changes: PlanChange[], staff: Staff) =>
  proposeChanges({ author: authorOf(staff), changes }, DateTime.now());
const proposalHref = (id: string) => `/staff/plan/proposals/${id}`;

/** The dates between which a new location has the openings of its template; errors when they are none. */
function datesIn({ get }: Fields): { from: string; until: string | null } | { errors: Record<string, string> } {
  const [from, until] = [get("opensFrom"), get("opensUntil") || null];
  if (!isDate(from) || (until !== null && !isDate(until))) return { errors: { opensFrom: "date_missing" } };
  return until !== null && until < from ? { errors: { opensUntil: "dates_in_order" } } : { from, until };
}

/** Adds a location; one from a template gets its openings as a proposal, to be seen before they are there. */
export async function addPlace(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("places_change");
  const fields = fieldsOf(form);
  const state = again(previous, form);
  const [slug, read] = [slugSchema.safeParse(fields.get("slug")), readLocationForm(fields)];
  const templateId = isId(fields.get("templateId")) ? fields.get("templateId") : null;
  const dates = templateId ? datesIn(fields) : null;
  const errors = {
    ...(slug.success ? {} : { slug: "slug_wrong" }),
    ...(read.ok ? {} : read.errors),
    ...(dates && "errors" in dates ? dates.errors : {}),
  };
  if (!slug.success || !read.ok || (dates && "errors" in dates)) return { ...state, errors };
  const made = await addLocation(slug.data, read.values, authorOf(staff));
  if (!made.ok) return { ...state, errors: { slug: made.reason } };
  const services = read.values.services.map(({ key }) => key);
  if (templateId) await copyDesks(templateId, made.id, authorOf(staff));
  const changes =
    templateId && dates ? await openingsFromTemplate({ templateId, locationId: made.id, services, ...dates }) : [];
  const mayPropose = changes.length > 0 && may(staff.roles, "plan_change", made.id);
  const proposal = mayPropose ? await proposed(changes, staff) : null;
  const done = templateId ? "addedClosed" : "added";
  const href = proposal?.ok ? proposalHref(proposal.proposalId) : `/staff/places/${slug.data}?done=${done}`;
  return redirect({ href, locale: await getLocale() });
}

/** Changes a location, unless somebody else has meanwhile. */
export async function changePlace(previous: EditState, form: FormData): Promise<EditState> {
  const staff = await requireStaff("places_change");
  const fields = fieldsOf(form);
  const id = fields.get("id");
  const stored = isId(id) ? await storedLocation(id) : undefined;
  if (!stored) notFound();
  const state = again(previous, form);
  const read = readLocationForm(fields);
  if (!read.ok) return { ...state, errors: read.errors };
  const version = Number(fields.get("version"));
  const outcome = await changeLocation({ id, version, values: read.values, author: authorOf(staff) });
  if (!outcome.ok) return { ...state, refusal: outcome.reason };
  await generateSessions(DateTime.now(), { locationId: id });
  return redirect({ href: `/staff/places/${stored.slug}?done=changed`, locale: await getLocale() });
}

/** Closes a location for good after a day, as a proposal: nobody who is booked is dropped by it. */
export async function closePlace(previous: EditState, form: FormData): Promise<EditState> {
  const { get } = fieldsOf(form);
  const staff = await requireStaff("plan_change", get("locationId"));
  const state = again(previous, form);
  if (!isDate(get("lastDay"))) return { ...state, errors: { lastDay: "date_missing" } };
  const from = DateTime.fromISO(get("lastDay"), { zone: "utc" }).plus({ days: 1 }).toISODate();
  const reason = { nl: get("reason_nl"), en: get("reason_en") };
  const change = planChangeSchema.safeParse({ kind: "location_closes", locationId: get("locationId"), from, reason });
  if (!change.success) {
    const wrong = change.error.issues.map(({ path, message }) => [`reason_${String(path[1])}`, message]);
    return { ...state, errors: Object.fromEntries(wrong) };
  }
  const outcome = await proposed([change.data], staff);
  return outcome.ok
    ? redirect({ href: proposalHref(outcome.proposalId), locale: await getLocale() })
    : { ...state, refusal: outcome.reason };
}
