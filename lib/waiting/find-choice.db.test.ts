import { expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { parseSearch } from "@/lib/search/parse-search";
import type { SearchParams } from "@/lib/search/schema";
import { createLocation, createSession } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { findChoice } from "./find-choice";

const now = DateTime.fromISO("2027-03-01T08:00:00Z");

async function place(slug: string, given: Parameters<typeof db.location.update>[0]["data"] = {}): Promise<string> {
  const { id } = await createLocation({ services: ["BIO", "DOC"] });
  await db.location.update({ where: { id }, data: { slug, name: slug, ...given } });
  return id;
}

/** What the page would list: the usable in order with their days, the others with their reason. */
async function choice(params: SearchParams) {
  const { usable, unusable, named, place: from } = await findChoice(parseSearch(params), now);
  return {
    usable: usable.map(({ location, wait }) => `${location.slug} in ${wait.firstDays}`),
    unusable: unusable.map(({ location, reason }) => `${location.slug}: ${reason}`),
    named: named?.slug,
    from: from?.name,
  };
}

test("lists the locations that can be chosen in the order asked for, and says of the others why not", async () => {
  const near = await place("near", { latitude: 52.08, longitude: 4.32 });
  const far = await place("far");
  await place("full");
  await place("shut", { active: false });
  await createSession({ locationId: near, startsAt: "2027-03-09T09:00:00+01:00", slots: 4 });
  await createSession({ locationId: far, startsAt: "2027-03-03T17:00:00+01:00", slots: 4, kind: "evening" });

  expect(await choice({ service: "BIO" })).toEqual({
    usable: ["far in 2", "near in 8"],
    unusable: ["full: no_time", "shut: closed"],
    named: undefined,
    from: undefined,
  });
  expect(await choice({ service: "BIO", postcode: "2611 AB", sort: "distance" })).toMatchObject({
    usable: ["near in 8", "far in 2"],
    from: "Delft",
  });
  expect(await choice({ service: "BIO", day: "evening" })).toMatchObject({
    usable: ["far in 2"],
    unusable: ["near: no_time_on_days", "full: no_time", "shut: closed"],
  });
  expect(await choice({ service: "BIO", before: "2027-03-09" })).toMatchObject({
    usable: ["far in 2"],
    unusable: ["near: no_time_before", "full: no_time", "shut: closed"],
  });
  expect(await choice({ service: "DOC", letter: "near" })).toMatchObject({
    usable: ["near in 8"],
    unusable: ["far: not_in_letter", "full: not_in_letter", "shut: closed"],
    named: "near",
  });
});
