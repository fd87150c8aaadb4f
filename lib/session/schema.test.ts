import { expect, test } from "vitest";
import { type SessionForm, sessionSchema } from "./schema";

const form: SessionForm = {
  id: "0e0f7a54-7a0f-4f0e-9d58-0a5d3a1d3c11",
  locationId: "0e0f7a54-7a0f-4f0e-9d58-0a5d3a1d3c12",
  date: "2027-03-06",
  opensAt: "10:00",
  closesAt: "24:00",
  desks: "3",
  slotMinutes: "10",
  services: ["DOC", "DOC", "BIO"],
  channel: "public",
  kind: "saturday",
};

test("reads numbers as forms send them, each service once, and an instant with its offset", () => {
  const session = sessionSchema.parse({ ...form, releasesAt: "2027-03-01T09:00:00+01:00" });

  expect(session).toMatchObject({ desks: 3, slotMinutes: 10, services: ["DOC", "BIO"] });
  expect(session.releasesAt?.toUTC().toISO()).toBe("2027-03-01T08:00:00.000Z");
});

test.each<[Partial<SessionForm>, string, string]>([
  [{ date: "2027-02-29" }, "date", "date_missing"],
  [{ opensAt: "9:00" }, "opensAt", "time_format"],
  [{ closesAt: "25:00" }, "closesAt", "time_format"],
  [{ opensAt: "10:00", closesAt: "10:00" }, "closesAt", "ends_before_it_begins"],
  [{ desks: "0" }, "desks", "desks_range"],
  [{ desks: "2.5" }, "desks", "desks_range"],
  [{ desks: "many" }, "desks", "desks_range"],
  [{ slotMinutes: "" }, "slotMinutes", "slot_minutes_range"],
  [{ services: [] }, "services", "services_missing"],
  [{ releasesAt: "tomorrow" }, "releasesAt", "releases_at_format"],
])("refuses %j: %s, %s", (given, path, message) => {
  const issues = sessionSchema.safeParse({ ...form, ...given }).error?.issues;

  expect(issues?.map((issue) => [issue.path[0], issue.message])).toEqual([[path, message]]);
});
