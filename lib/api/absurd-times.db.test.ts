import { beforeEach, expect, test, vi } from "vitest";
import { createPlace, holdOf, newAppointment, newKey } from "@/lib/testing/api-bookings";
import { ApiClient, problemOf } from "@/lib/testing/api-client";
import { DateTime } from "@/lib/time";

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.setSystemTime(DateTime.fromISO("2027-03-01T06:00:00Z").toMillis());
});

const absurdInstants = [
  "0000-01-01T00:00:00Z",
  "0000-01-01T00:00:00+23:59",
  "0001-01-01T00:00:00Z",
  "1582-10-10T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "9999-12-31T23:59:59.999999999-23:59",
];

test.each(absurdInstants)("%s is a time at which nothing can be held", async (at) => {
  const [program, location] = [new ApiClient(), await createPlace()];
  const held = await program.post("/holds", { headers: newKey(), body: holdOf(location, { at }) });
  expect(problemOf(held)).toEqual([409, expect.stringMatching(/^(too_soon|not_released)$/)]);
  const { path, secret, seen } = await newAppointment(program, location);
  const moved = await program.patch(path, { secret, headers: seen, body: { startsAt: at } });
  expect(problemOf(moved)).toEqual([409, expect.stringMatching(/^(too_soon|not_released)$/)]);
});

test.each(["0000-01-01", "0001-01-01", "1582-10-10", "9999-12-31"])(
  "%s is a date that can be asked for",
  async (date) => {
    const [program, location] = [new ApiClient(), await createPlace()];
    const days = async (query: string) => (await program.get(`/availability?service=BIO&${query}`)).body.items.length;
    const ofLocation = `location=${location}`;
    const isPast = date < "2027";
    expect(await days(`from=${date}&${ofLocation}`)).toBe(isPast ? 1 : 0);
    expect(await days(`before=${date}&${ofLocation}`)).toBe(isPast ? 0 : 1);
    const waits = await program.get(`/waiting-times?service=BIO&before=${date}&limit=1`);
    expect(waits.status).toBe(200);
  },
);
