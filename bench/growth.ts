import { writeFileSync } from "node:fs";
import path from "node:path";
import { confirmHold } from "@/lib/appointment/confirm-hold";
import { findAppointment } from "@/lib/appointment/find-appointment";
import { holdPlaces } from "@/lib/appointment/hold-places";
import { openStarts } from "@/lib/availability/open-starts";
import { readAll } from "@/lib/availability/read-snapshot";
import { forgetInProcess } from "@/lib/once-per-process";
import { bookingDetails, holdRequest } from "@/lib/testing/factories";
import { DateTime } from "@/lib/time";
import { waitingTimes } from "@/lib/waiting/waiting-times";
import type { BenchRow } from "./bench-row";
import { buildCountry, type CountrySize } from "./country";
import { type Growth, growthChart } from "./growth-chart";
import { medianOf } from "./median-of";

const rounds = 200;
const heavyRounds = 10;
const now = DateTime.fromISO("2027-03-01T08:07:00Z");
const chart = path.join(import.meta.dirname, "growth.svg");

const base: CountrySize = { locations: 20, days: 40, appointments: 4000 };
const sizes: { name: string; size: CountrySize }[] = [
  { name: "base", size: base },
  { name: "10 × slots", size: { ...base, days: 10 * base.days } },
  { name: "10 × locations", size: { ...base, locations: 10 * base.locations } },
  { name: "10 × appointments", size: { ...base, appointments: 10 * base.appointments } },
];

const operations = [
  "read the whole country from the database",
  "availability of the whole country, computed anew",
  "waiting times of the whole country",
  "a claim",
  "a confirmation",
  "find an appointment",
] as const;
type Measured = Record<(typeof operations)[number], number>;

/** The median of so many rounds, in milliseconds; some rounds before them warm up. */
async function medianMs(times: number, act: (round: number) => unknown): Promise<number> {
  const figures: number[] = [];
  for (let round = -Math.ceil(times / 5); round < times; round++) {
    const startedAt = performance.now();
    await act(round);
    if (round >= 0) figures.push(performance.now() - startedAt);
  }
  return medianOf(figures);
}

/** Holds and books, one after the other, at random starts of random locations. */
async function measureBooking(firstNumber: number): Promise<{ claimMs: number; confirmMs: number }> {
  const { places } = await readAll(now, 1);
  const open = [...places.values()].map((place) => ({
    locationId: place.locationId,
    starts: openStarts(place, { services: ["BIO"], minutes: [10] }, now.toMillis()),
  }));
  const keys: string[] = [];
  const claimMs = await medianMs(rounds, async () => {
    const { locationId = "", starts = [] } = open[Math.floor(Math.random() * open.length)] ?? {};
    const startsAt = DateTime.fromMillis(starts[Math.floor(Math.random() * starts.length)]?.startsAtMs ?? 0);
    const held = await holdPlaces(holdRequest({ locationId, startsAt, services: ["BIO"] }), now);
    if (!held.ok) throw new Error(`A place was refused: ${held.reason}.`);
    keys.push(held.manageKey);
  });
  let number = firstNumber;
  const confirmMs = await medianMs(rounds, async () => {
    const booked = await confirmHold(keys.pop() ?? "", bookingDetails([String(number++)]), now);
    if (!booked.ok) throw new Error(`A hold was not booked: ${booked.reason}.`);
  });
  return { claimMs, confirmMs };
}

async function measure(manageKeys: readonly string[], firstNumber: number): Promise<Measured> {
  // What this process knows is of another country.
  forgetInProcess("snapshot");
  const { places } = await readAll(now, 1);
  const wanted = { services: ["BIO"], minutes: [10] };
  const search = { services: ["BIO" as const], persons: 1, needs: [], days: [] };
  const reading = await medianMs(heavyRounds, () => readAll(now, 1));
  const availability = await medianMs(heavyRounds, () =>
    [...places.values()].map((place) => openStarts(place, wanted, now.toMillis())),
  );
  const waiting = await medianMs(rounds, () => waitingTimes(search, now));
  const { claimMs, confirmMs } = await measureBooking(firstNumber);
  const finding = await medianMs(rounds, async (round) => {
    const found = await findAppointment(manageKeys[(round + rounds) % manageKeys.length] ?? "", now);
    if (!found) throw new Error("An appointment is missing.");
  });
  return {
    "read the whole country from the database": reading,
    "availability of the whole country, computed anew": availability,
    "waiting times of the whole country": waiting,
    "a claim": claimMs,
    "a confirmation": confirmMs,
    "find an appointment": finding,
  };
}

const thousands = (number: number) => number.toLocaleString("en");
const inMs = (ms: number) => (ms < 10 ? ms.toFixed(1) : ms.toFixed(0));

/** How cost grows with the country: each operation in four countries. Draws the chart of the README too. */
export async function benchGrowth(): Promise<BenchRow[]> {
  const growths: Growth[] = [];
  for (const { name, size } of sizes) {
    const { slots, manageKeys } = await buildCountry(size, now);
    const of = `${thousands(size.locations)} locations, ${thousands(slots)} slots, ${thousands(size.appointments)} appointments`;
    // The first one's first time only warms up what is compiled as it runs.
    if (growths.length === 0) await measure(manageKeys, 3_000_000_000);
    growths.push({ name, of, ms: await measure(manageKeys, 2_000_000_000) });
  }
  writeFileSync(chart, growthChart(operations, growths));
  const [first, ...larger] = growths;
  if (!first) throw new Error("There is no country to compare with.");
  const names = larger.map(({ name }) => name.replace("10 × ", "")).join(" / ");
  return operations.map((operation) => {
    const before = first.ms[operation] ?? Number.NaN;
    const after = larger.map(({ ms }) => ms[operation] ?? Number.NaN);
    return {
      name: `how cost grows: ${operation}`,
      figure: `${after.map(inMs).join(" / ")} ms with 10 × ${names}`,
      against: `${inMs(before)} ms with ${first.of}`,
      ratio: after.map((ms) => (ms / before).toFixed(2)).join(" / "),
    };
  });
}
