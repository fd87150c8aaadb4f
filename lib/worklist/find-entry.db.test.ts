import { expect, test } from "vitest";
import { createLocation, createSession } from "@/lib/testing/factories";
import { agent, createOrphans, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { findEntry } from "./find-entry";
import { findWorklist } from "./find-worklist";
import { moveOrphan } from "./move-orphan";
import { noteAttempt } from "./note-attempt";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");

test("shows the time and the location that somebody knew, also once they know where they were moved to", async () => {
  const { orphanIds, locationId, startsAt } = await createOrphans([{ phone: "+31612345678" }], now);
  const [appointmentId = ""] = orphanIds;
  const { id: otherId } = await createLocation();
  const noon = startsAt.plus({ days: 1 }).set({ hour: 12 });
  await createSession({ locationId: otherId, startsAt: noon.toISO(), slots: 3 });
  const solving = { appointmentId, version: await versionOf(appointmentId), author: agent };
  const target = { locationId: otherId, startsAt: noon };
  expect(await moveOrphan({ ...solving, target, isTold: true }, now)).toEqual({ ok: true });

  const entry = await findEntry(appointmentId, now);
  expect(entry).toMatchObject({ kind: null, knownPlace: { id: locationId }, place: { id: otherId } });
  expect([entry?.knownStartsAt.toISO(), entry?.startsAt.toISO()]).toEqual([startsAt.toISO(), noon.toISO()]);
});

test("who left only an address is not without contact: they are found by it, and whoever solves it reads it", async () => {
  const { orphanIds, locationId } = await createOrphans([{ email: "ada@example.org" }, {}], now);
  const look = { locations: "all" as const, locationId, kind: null, page: 1 };
  const listed = async (way: "email_only" | "none" | "mail") =>
    (await findWorklist({ ...look, way }, now)).entries.map(({ appointmentId }) => appointmentId);
  expect(await listed("email_only")).toEqual(orphanIds.slice(0, 1));
  expect(await listed("none")).toEqual(orphanIds.slice(1));
  expect(await listed("mail")).toEqual([]);

  const [appointmentId = ""] = orphanIds;
  expect(await findEntry(appointmentId, now)).toMatchObject({ way: "email_only", email: "ada@example.org" });
  const attempt = { appointmentId, seen: 0, outcome: "letter_sent" as const, author: agent };
  expect(await noteAttempt(attempt, now)).toEqual({ ok: true });
});
