import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { agent, anybody } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { foundPerPage, lookUpPeople } from "./look-up-people";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");
const startsAt = DateTime.fromISO("2027-03-10T09:00", { zone: "Europe/Amsterdam" });

async function ground(capacity = 3) {
  const { id: locationId } = await createLocation();
  await createSession({ locationId, startsAt: startsAt.toISO(), slots: 3, capacity });
  return locationId;
}

/** Books one person by this name; answers with the appointment. */
async function booked(locationId: string, name: string, number = anybody()) {
  const manageKey = await createAppointment({ locationId, startsAt, services: ["BIO"], vNumbers: [number] }, now);
  const { id, code } = await db.appointment.findUniqueOrThrow({ where: { manageKey } });
  await db.participant.updateMany({ where: { appointmentId: id }, data: { name } });
  return { id, code, manageKey, number };
}

const look = async (text: string, page = 1) => {
  const { by, found, total } = await lookUpPeople({ text, page, author: agent }, now);
  return { by, ids: found.map(({ id }) => id), total };
};

test("somebody is found by link, code, number and any beginning of a name, in any case and without accents", async () => {
  const locationId = await ground();
  const şeyma = await booked(locationId, "Şeyma Yılmaz-Öztürk");
  await booked(locationId, "Somebody Else");
  const { id, code, manageKey, number } = şeyma;
  for (const [text, by] of [
    [`https://loket.example/en/appointment/${manageKey}`, "link"],
    [`${code.slice(0, 5)}-${code.slice(5)}`.toLowerCase(), "code"],
    [` V ${number}`, "number"],
    ["seyma", "name"],
    ["OZTURK sey", "name"],
    ["yilm", "name"],
  ] as const) {
    expect([text, await look(text)]).toEqual([text, { by, ids: [id], total: 1 }]);
  }
  for (const text of ["eyma", "seyma jansen", "", "%", "'; drop table participant; --"]) {
    expect([text, (await look(text)).ids]).toEqual([text, []]);
  }
});

test.each([
  ["Łukasz Żółć", "lukasz zolc"],
  ["Straße", "strasse"],
  ["Søren", "soren"],
  ["Олександр", "олек"],
  ["محمد علي", "علي"],
  ["O’Brien", "o brien"],
  ["O'Brien", "o'brien"],
])("%s is found by %s", async (name, text) => {
  const { id } = await booked(await ground(), name);
  expect((await look(text)).ids).toContain(id);
});

test("who represents somebody is found by name too, and what is over or cancelled is found and says so", async () => {
  const locationId = await ground();
  const { id } = await booked(locationId, "Child");
  const past = await booked(locationId, "Advocaat Achter");
  await db.appointment.update({
    where: { id },
    data: { contactKind: "representative", representativeKind: "lawyer", contactName: "Mr. Ümit Advocaat" },
  });
  await db.appointment.update({ where: { id: past.id }, data: { status: "cancelled" } });
  const { found } = await lookUpPeople({ text: "advocaat", page: 1, author: agent }, startsAt.plus({ days: 1 }));
  expect(found.map((one) => [one.id, one.status, one.isOver]).sort()).toEqual(
    [
      [id, "booked", true],
      [past.id, "cancelled", false],
    ].sort(),
  );
});

test("what comes next stands first, then what is over or cancelled, the newest on top", async () => {
  const locationId = await ground(9);
  const number = anybody();
  const put = async (days: number, status: "booked" | "ended" | "cancelled", theirs?: string) => {
    const { id } = await booked(locationId, "Volgorde", theirs);
    const at = now.plus({ days });
    const data = { status, startsAt: at.toJSDate(), endsAt: at.plus({ minutes: 10 }).toJSDate() };
    await db.appointment.update({ where: { id }, data });
    return id;
  };
  const past = await put(-20, "ended");
  const later = await put(30, "booked");
  const cancelled = await put(40, "cancelled", number);
  const next = await put(10, "booked", number);
  const missed = await put(-9, "booked");
  expect((await look("volgorde")).ids).toEqual([next, later, cancelled, missed, past]);
  expect((await look(number)).ids).toEqual([next, cancelled]);
});

test("a common name is paged, and each look is written down without the question", async () => {
  const locationId = await ground(30);
  const ids: string[] = [];
  for (let index = 0; index < foundPerPage + 2; index++) ids.push((await booked(locationId, "Jan Veelvoorkomend")).id);
  const [first, second] = [await look("veelvoor"), await look("veelvoor", 2)];
  expect([first.total, first.ids.length, second.ids.length]).toEqual([foundPerPage + 2, foundPerPage, 2]);
  expect(new Set([...first.ids, ...second.ids])).toEqual(new Set(ids));

  const events = await db.auditEvent.findMany({
    where: { action: "person_looked_up" },
    orderBy: { id: "desc" },
    take: 2,
  });
  expect(events.map(({ staffId, after }) => [staffId, after])).toEqual([
    [agent.id, { by: "name", found: foundPerPage + 2, page: 2 }],
    [agent.id, { by: "name", found: foundPerPage + 2, page: 1 }],
  ]);
  expect(JSON.stringify(await db.auditEvent.findMany({ select: { after: true, before: true } }))).not.toMatch(
    /veelvoor/i,
  );
});

test("a name is found by an index, not by reading everybody", async () => {
  const plan = await db.$transaction(async (tx) => {
    await tx.$executeRawUnsafe("set local enable_seqscan = off");
    return tx.$queryRawUnsafe<{ "QUERY PLAN": string }[]>(
      "explain select appointment_id from participant where name_words(name) @@ name_query('jan')",
    );
  });
  expect(plan.map((line) => line["QUERY PLAN"]).join("\n")).toContain("participant_by_name");
});
