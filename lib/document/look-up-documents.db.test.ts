import { afterEach, describe, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { networkOf } from "@/lib/limit/network-of";
import { forgetInProcess } from "@/lib/once-per-process";
import { readPersonKey } from "@/lib/person-key/person-key";
import { createDocument } from "@/lib/testing/document-ground";
import { createLocation } from "@/lib/testing/factories";
import {
  bookPickup,
  createPickupPlace,
  letterReference,
  monday,
  pickupNumber,
  wednesday,
} from "@/lib/testing/pickup-ground";
import type { DateTime } from "@/lib/time";
import { arrivalAfterTransfer } from "./arrival-after-transfer";
import { arrivalsFrom } from "./arrivals-from";
import { lookUpDocuments } from "./look-up-documents";

/** Another process: it shares the database and nothing else. */
const anotherProcess = () => {
  for (const who of ["browser", "address"]) forgetInProcess(`limit.document.${who}`);
};
afterEach(anotherProcess);

const pairOf = (vNumber: string, letter = letterReference) => {
  const key = readPersonKey("v_number", vNumber);
  if (!key) throw new Error(`${vNumber} is no V-number.`);
  return { key, letter };
};
const most = 20;
const from = (address: string) => ({ caller: address, network: networkOf(address) });

test("tells where it lies to whoever has the number and the letter, and to nobody else anything", async () => {
  const [{ id: locationId }, number] = [await createLocation(), pickupNumber()];
  const id = await createDocument({ locationId, vNumber: number, letterReference }, monday);
  const other = pickupNumber();
  await createDocument({ locationId, vNumber: other, letterReference: "Y999999" }, monday);

  const asked = await lookUpDocuments(
    from("192.0.2.10"),
    [pairOf(number), pairOf(number, "Y999999"), pairOf(other), null, pairOf(pickupNumber())],
    monday,
  );

  expect(asked).toMatchObject({ ok: true, found: [[{ id, status: "ready" }], [], [], [], []] });
});

test("limits the wrong guesses of one caller, in all processes together, and not the right ones", async () => {
  const [{ id: locationId }, number] = [await createLocation(), pickupNumber()];
  await createDocument({ locationId, vNumber: number, letterReference }, monday);
  const caller = "192.0.2.11";
  for (let turn = 0; turn < most + 5; turn++) {
    expect(await lookUpDocuments(from(caller), [pairOf(number)], monday)).toMatchObject({ ok: true });
  }
  for (let turn = 0; turn < most; turn++) {
    if (turn === most / 2) anotherProcess();
    expect(await lookUpDocuments(from(caller), [pairOf(pickupNumber())], monday)).toMatchObject({
      ok: true,
      found: [[]],
    });
  }
  expect(await lookUpDocuments(from(caller), [pairOf(pickupNumber())], monday)).toMatchObject({ ok: false });
  // Once it is used up, a right pair is not told from a wrong one either.
  expect(await lookUpDocuments(from(caller), [pairOf(number)], monday)).toMatchObject({ ok: false });
  expect(await lookUpDocuments(from("192.0.2.12"), [pairOf(number)], monday)).toMatchObject({ ok: true });
});

describe("guesses about one person", () => {
  /** A guess of its own, as by a browser that is new each time. */
  const guess = (number: string, index: number, network: string) =>
    lookUpDocuments(
      { caller: `browser:${number}.${index}.${network}`, network },
      [pairOf(number, `GUESS${index}0`)],
      monday,
    );

  test("are limited from one network, whatever the browser, and say nothing then either", async () => {
    const [{ id: locationId }, number] = [await createLocation(), pickupNumber()];
    await createDocument({ locationId, vNumber: number, letterReference }, monday);
    const network = networkOf("198.51.100.7");
    const outcomes = await Promise.all(Array.from({ length: most + 10 }, (_, index) => guess(number, index, network)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(most);
    // A right pair is not told from a wrong one any more.
    expect(await lookUpDocuments({ caller: "browser:one", network }, [pairOf(number)], monday)).toMatchObject({
      ok: false,
    });
    // Another person is asked for from there as before.
    expect(await guess(pickupNumber(), 1, network)).toEqual({ ok: true, found: [[]] });
  });

  test("from elsewhere, however many, never keep the owner from their document", async () => {
    const [{ id: locationId }, number] = [await createLocation(), pickupNumber()];
    const id = await createDocument({ locationId, vNumber: number, letterReference }, monday);
    for (const network of ["198.51.101.0/24", "198.51.102.0/24", "2001:db8:1::/48"]) {
      await Promise.all(Array.from({ length: most + 5 }, (_, index) => guess(number, index, network)));
      expect(await guess(number, most + 5, network)).toMatchObject({ ok: false });
    }
    anotherProcess();
    expect(await lookUpDocuments(from("203.0.113.5"), [pairOf(number)], monday)).toMatchObject({
      ok: true,
      found: [[{ id }]],
    });
  });
});

test("says of every location what the transfer to it says, and the slowest of several", async () => {
  const [{ id: one }, { id: other }, { id: there }] = [
    await createLocation(),
    await createLocation(),
    await createLocation(),
  ];
  await db.transferTime.create({ data: { fromId: one, toId: there, workingDays: 5 } });

  const arrivals = await arrivalsFrom([one, other], monday);

  expect(arrivals.get(there)).toBe(await arrivalAfterTransfer(one, there, monday));
  expect(arrivals.get(there)).toBe("2027-03-08");
  expect((await arrivalsFrom([other], monday)).get(there)).toBe(await arrivalAfterTransfer(other, there, monday));
  expect((await arrivalsFrom([one], monday)).has(one)).toBe(false);
});

test("says that a document is ready whose appointment is over, though nobody has ended it", async () => {
  const [locationId, number] = [await createPickupPlace(), pickupNumber()];
  await createDocument({ locationId, vNumber: number, letterReference }, monday);
  await bookPickup(locationId, wednesday, [number]);
  const statusAt = async (now: DateTime) => {
    const asked = await lookUpDocuments(from("192.0.2.13"), [pairOf(number)], now);
    return asked.ok ? asked.found[0]?.[0]?.status : null;
  };
  expect(await statusAt(monday)).toBe("reserved");
  expect(await statusAt(monday.plus({ days: 3 }))).toBe("ready");
});
