import { db } from "@/lib/db/client";
import { env } from "@/lib/env";
import { oncePerProcess } from "@/lib/once-per-process";
import { type ServiceKey, serviceKeySchema } from "@/lib/service/schema";
import type { Wording } from "@/lib/wording";
import { locationPart } from "./slot-key";

/** A location as this protocol names it. */
export type Desk = {
  key: string;
  name: Wording;
  locationId: string;
  timeZone: string;
  /** Whether it can be booked here; one that cannot is kept, since old clients still name it. */
  isOpen: boolean;
  services: ServiceKey[];
};

/** All desks, by name, and how to find one. */
export type Desks = {
  all: readonly Desk[];
  byKey: ReadonlyMap<string, Desk>;
  /** By the part of the location's id that slot keys keep. */
  byLocationPart: ReadonlyMap<string, Desk>;
};

type Memory = { readAtMs: number; desks?: Promise<Desks> };

async function readDesks(): Promise<Desks> {
  const locations = await db.location.findMany({
    orderBy: [{ name: "asc" }, { slug: "asc" }],
    select: {
      id: true,
      oapKey: true,
      name: true,
      nameEn: true,
      timeZone: true,
      active: true,
      bookedElsewhereUrl: true,
      services: { select: { serviceKey: true } },
    },
  });
  const all = locations.map((location) => ({
    key: location.oapKey,
    name: { nl: location.name, en: location.nameEn ?? undefined },
    locationId: location.id,
    timeZone: location.timeZone,
    isOpen: location.active && location.bookedElsewhereUrl === null,
    services: location.services.map(({ serviceKey }) => serviceKeySchema.parse(serviceKey)),
  }));
  return {
    all,
    byKey: new Map(all.map((desk) => [desk.key, desk])),
    byLocationPart: new Map(all.map((desk) => [locationPart(desk.locationId), desk])),
  };
}

/**
 * Every desk, open or not. Each process remembers them for as long as it may remember what is open.
 *
 * Throws: when the database fails; the next who asks tries again.
 */
export function findDesks(): Promise<Desks> {
  const memory = oncePerProcess<Memory>("oap.desks", () => ({ readAtMs: 0 }));
  const isFresh = performance.now() - memory.readAtMs < env().AVAILABILITY_MAX_AGE_MS;
  if (memory.desks && isFresh) return memory.desks;

  const desks = readDesks();
  Object.assign(memory, { readAtMs: performance.now(), desks });
  desks.catch(() => {
    if (memory.desks === desks) memory.desks = undefined;
  });
  return desks;
}
