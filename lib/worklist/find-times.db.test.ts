import { expect, test } from "vitest";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findTimes } from "./find-times";

const zone = "Europe/Amsterdam";
const now = DateTime.fromISO("2027-03-10T09:00", { zone });
/** The beginning of the day on which something can be collected. */
const soonest = DateTime.fromISO("2027-03-24T00:00", { zone });

test("gives nothing before an instant, though the afternoon before is nearer to it than the morning after", async () => {
  const place = await createLocation();
  await createSession({ locationId: place.id, startsAt: "2027-03-23T15:30:00+01:00", slots: 9 });
  await createSession({ locationId: place.id, startsAt: "2027-03-24T09:00:00+01:00", slots: 8 });
  const endsAt = soonest.plus({ minutes: 10 });
  const visit = { startsAt: soonest, endsAt, services: ["DOC" as const], persons: 1, isTied: true, place };
  const starts = async (notBefore?: DateTime, date?: string) => {
    const times = await findTimes(visit, { slug: place.slug, notBefore, date }, now);
    const shown = ({ startsAt }: { startsAt: DateTime }) => startsAt.toFormat("d HH:mm");
    return { here: times?.here.map(shown), day: times?.day.times.map(shown) };
  };

  expect((await starts()).here).toEqual(["23 16:00", "23 16:10", "23 16:20", "23 16:30", "23 16:40", "23 16:50"]);
  expect((await starts(soonest)).here).toEqual([
    "24 09:00",
    "24 09:10",
    "24 09:20",
    "24 09:30",
    "24 09:40",
    "24 09:50",
  ]);
  expect((await starts(soonest, "2027-03-23")).day).toEqual([]);
  expect((await starts(soonest.plus({ hours: 10 }), "2027-03-24")).day).toEqual(["24 10:00", "24 10:10"]);
});
