import { expect, test } from "vitest";
import { bookingDetails, createAppointment, createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findBookedPeople } from "./find-booked-people";

const nine = "2027-03-01T08:00:00Z";

test("points at the people who have a live appointment for one of the services, and at nobody else", async () => {
  const { id: locationId } = await createLocation();
  await createSession({ locationId, startsAt: nine, slots: 6 });
  await createAppointment(
    { locationId, startsAt: DateTime.fromISO(nine), services: ["BIO"], vNumbers: ["1000000002"] },
    DateTime.fromISO("2027-03-01T06:00:00Z"),
  );
  const { people } = bookingDetails(["1000000001", "1000000002", "1000000003"]);

  expect(await findBookedPeople(people, ["BIO", "VAA"])).toEqual([2]);
  expect(await findBookedPeople(people, ["TKV"])).toEqual([]);
  expect(await findBookedPeople(people.slice(0, 1), ["BIO"])).toEqual([]);
});
