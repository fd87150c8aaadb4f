import { expect, test } from "vitest";
import { ApiClient } from "@/lib/testing/api-client";
import { agent, createOrphans, versionOf } from "@/lib/testing/worklist-ground";
import { DateTime } from "@/lib/time";
import { offerAlternative } from "@/lib/worklist/offer-alternative";

const now = DateTime.now();

async function offered() {
  const ground = await createOrphans([{ phone: "+31200000009" }], now);
  const [appointmentId = ""] = ground.orphanIds;
  const target = { locationId: ground.locationId, startsAt: ground.otherAt };
  await offerAlternative({ appointmentId, version: await versionOf(appointmentId), author: agent, target }, now);
  const [secret = ""] = ground.manageKeys;
  return { ...ground, secret, path: `/appointments/${appointmentId}`, startsAt: ground.otherAt.toUTC().toISO() };
}

test("a program sees the time that is kept, takes it, and cannot take it twice", async () => {
  const program = new ApiClient();
  const { path, secret, startsAt, slug } = await offered();
  const seen = await program.get(path, { secret });
  expect(seen.body).toMatchObject({ needsNewTime: true, alternative: { location: slug } });

  const other = { accepts: true, startsAt: DateTime.fromISO(startsAt).plus({ minutes: 10 }).toUTC().toISO() };
  expect((await program.post(`${path}/alternative-answers`, { secret, body: other })).status).toBe(404);
  const body = { accepts: true, startsAt };
  const taken = await program.post(`${path}/alternative-answers`, { secret, body });
  expect(taken.status).toBe(200);
  expect(taken.body).toMatchObject({ needsNewTime: false, alternative: null });
  expect(Date.parse(String(taken.body.startsAt))).toBe(Date.parse(startsAt));
  expect((await program.post(`${path}/alternative-answers`, { secret, body })).status).toBe(404);
});

test("a program lets it go, and the appointment stands as it was", async () => {
  const program = new ApiClient();
  const { path, secret, startsAt } = await offered();
  const body = { accepts: false, startsAt };
  const { status, body: after } = await program.post(`${path}/alternative-answers`, { secret, body });
  expect([status, after.needsNewTime, after.alternative]).toEqual([200, true, null]);
});
