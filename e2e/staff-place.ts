import { randomUUID } from "node:crypto";
import { db } from "@/lib/db/client";
import type { HeldRole } from "@/lib/staff/policy";
import { createDocument } from "@/lib/testing/document-ground";
import { createAppointment, createLocation } from "@/lib/testing/factories";
import { added, edit, propose, rule } from "@/lib/testing/plan-ground";
import { createMember } from "@/lib/testing/staff-ground";
import { DateTime } from "@/lib/time";
import { removePlace, vNumber } from "./fixtures";

/** A location of a test with one of everything that staff change, and somebody with every role there. */
export type StaffPlace = {
  id: string;
  slug: string;
  seriesId: string;
  /** A date on which the opening is as its rule says. */
  date: string;
  deskId: string;
  documentId: string;
  closureId: string;
  openProposalId: string;
  doneProposalId: string;
  /** Nothing is decided for the one; another time is kept for the other. */
  orphanId: string;
  offeredId: string;
  /** Has every role, and is the one whose account the pages of members show. */
  insider: { id: string; email: string };
};

const everyDay = [1, 2, 3, 4, 5, 6, 7];
const zone = "Europe/Amsterdam";

async function bookOne(locationId: string, startsAt: DateTime, now: DateTime): Promise<string> {
  const manageKey = await createAppointment({ locationId, startsAt, services: ["BIO"], vNumbers: [vNumber()] }, now);
  return (await db.appointment.update({ where: { manageKey }, data: { phone: "+31612345678" } })).id;
}

/** Takes an evening away from two who are booked: one is left for the worklist, the other is offered another time. */
async function cutEvening(place: { id: string; seriesId: string }, date: string, now: DateTime) {
  const at = (clock: string) => DateTime.fromISO(`${date}T${clock}`, { zone });
  const [orphanId, offeredId] = [await bookOne(place.id, at("10:00"), now), await bookOne(place.id, at("10:30"), now)];
  const { proposalId } = await edit([{ kind: "date_changed", seriesId: place.seriesId, date, day: null }], now, {
    sameDay: "worklist",
    others: "worklist",
    appointments: { [offeredId]: "alternative" },
  });
  return { orphanId, offeredId, doneProposalId: proposalId };
}

/** Makes it. */
export async function createStaffPlace(): Promise<StaffPlace> {
  const now = DateTime.now();
  const dateIn = (days: number) => now.setZone(zone).plus({ days }).toISODate() ?? "";
  const { id, slug } = await createLocation({ horizonDays: 60 });
  const opening = added(id, { rule: { weekdays: everyDay, desks: 2, onHolidays: true }, from: dateIn(0) });
  const closureId = randomUUID();
  const reason = { nl: "Verhuizing", en: "Moving" };
  const closure = { id: closureId, locationId: id, startsOn: dateIn(30), endsOn: dateIn(30), reason };
  await edit([opening, { kind: "closure_added", ...closure }], now);
  const { seriesId } = opening;
  const cut = await cutEvening({ id, seriesId }, dateIn(10), now);
  const open = await propose(
    [{ kind: "opening_changed", seriesId, from: dateIn(20), rule: rule({ weekdays: everyDay }), validUntil: null }],
    now,
  );
  const desk = await db.desk.create({ data: { locationId: id, name: "1", services: ["BIO", "DOC"] } });
  const documentId = await createDocument({ locationId: id }, now);
  await db.stock.create({ data: { locationId: id, serviceKey: "VAA", count: 500, countedAt: now.toJSDate() } });
  const everywhere = ["agent", "planner", "administrator"] as const;
  const roles: HeldRole[] = [
    ...everywhere.map((role) => ({ role, locationId: null, organisationId: null })),
    ...(["clerk", "manager"] as const).map((role) => ({ role, locationId: id, organisationId: null })),
  ];
  const insider = await createMember({ name: "Ina Insider", roles });
  const ids = { closureId, openProposalId: open.id, deskId: desk.id, documentId };
  return { id, slug, seriesId, date: dateIn(14), ...ids, ...cut, insider: { id: insider.id, email: insider.email } };
}

/** Removes it with everything in it. */
export async function removeStaffPlace({ id, seriesId, insider }: StaffPlace): Promise<void> {
  await db.staffMember.delete({ where: { id: insider.id } });
  await db.openingException.deleteMany({ where: { seriesId } });
  await removePlace(id);
}

/** Whether a route has something of this location in each of its gaps; what others made is not there, and its page says so. */
export const isOfStaffPlace = (route: string): boolean =>
  !/\[\w+\]/.test(
    route.replace(
      /documents\/\[slug\]\/\[id\]|\[slug\]|\[seriesId\]|services\/\[key\]|(desks|members|proposals|worklist)\/\[\w+\]|calls\/\[\w+\]$/g,
      "",
    ),
  );

/** When the opening begins on a date. */
const startOn = (date: string) => DateTime.fromISO(`${date}T09:00`, { zone }).toUTC().toISO() ?? "";

/** The addresses of a route of the staff's side at that location: one for each state of what it shows. */
export function staffAddresses(route: string, place: StaffPlace): string[] {
  const fill = (proposalId: string, appointmentId: string, query = "") =>
    `/en/staff${route
      .replace("documents/[slug]/[id]", `documents/${place.slug}/${place.documentId}`)
      .replace("[slug]", place.slug)
      .replace("[seriesId]", place.seriesId)
      .replace("services/[key]", "services/DOC")
      .replace("desks/[id]", `desks/${place.deskId}`)
      .replace("members/[id]", `members/${place.insider.id}`)
      .replace("proposals/[id]", `proposals/${proposalId}`)
      .replace(/(worklist|calls)\/\[appointmentId\]/, `$1/${appointmentId}`)
      .replace(/\[\w+\]/g, randomUUID())}${query}`;
  const { date, seriesId, slug, openProposalId, doneProposalId, orphanId, offeredId } = place;
  if (route.endsWith("/date")) return [fill("", "", `?series=${seriesId}&date=${date}`)];
  const chosen = new URLSearchParams({ location: slug, to: slug, date, start: startOn(date) });
  if (route === "/worklist/[appointmentId]")
    return [`?${chosen}`, ""].map((query) => fill("", orphanId, query)).concat(fill("", offeredId));
  if (route === "/plan/proposals/[id]") return [fill(openProposalId, ""), fill(doneProposalId, "")];
  return [fill(openProposalId, orphanId)];
}
