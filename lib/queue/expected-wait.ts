import type { Service, ServiceKey } from "@/lib/service/schema";
import { visitMinutes } from "@/lib/service/visit-minutes";

/** Who is in, in the order of calling, and what each staffed desk helps: as much of a queue as a wait depends on. */
export type Queued = {
  visits: {
    visitId: string;
    services: ServiceKey[];
    persons: number;
    status: "arrived" | "called" | "serving";
    isParked: boolean;
  }[];
  desks: ServiceKey[][];
};

/** A service with how long it takes. */
export type Lengths = Pick<Service, "key" | "firstMinutes" | "extraMinutes">;

/** How many are called before somebody, and in about how many minutes they are; null while no desk helps with any of what they come for. */
export type ExpectedWait = { before: number; minutes: number | null };

/** Estimates are told in steps of so many minutes: more precise would be a promise. */
const stepMinutes = 5;

type Services = readonly ServiceKey[];

/** The desks that call somebody: those that help with all of it, else those that help with a part. As `desk_may_call` in the database. */
function desksFor(services: Services, desks: readonly Services[]): readonly Services[] {
  const all = desks.filter((desk) => services.every((service) => desk.includes(service)));
  return all.length > 0 ? all : desks.filter((desk) => services.some((service) => desk.includes(service)));
}

function minutesOf(visit: { services: readonly ServiceKey[]; persons: number }, lengths: readonly Lengths[]): number {
  const own = lengths.filter(({ key }) => visit.services.includes(key));
  return visitMinutes(own, visit.persons, false);
}

/**
 * How long somebody must expect to wait: the visits before theirs that the same desks help, at the length planned for each,
 * and half of those that are being helped, shared among these desks.
 *
 * `visitId` is somebody who waits; without one it is whoever would come now, last in the queue.
 *
 * Units: minutes in steps of five, rounded up; 0 when a desk is free and nobody is before them.
 */
export function expectedWait(
  queue: Queued,
  who: { visitId?: string; services: readonly ServiceKey[] },
  lengths: readonly Lengths[],
): ExpectedWait {
  const desks = desksFor(who.services, queue.desks);
  const isShared = (visit: { services: ServiceKey[] }) =>
    desksFor(visit.services, queue.desks).some((desk) => desks.includes(desk));
  const waiting = queue.visits.filter(({ status, isParked }) => status === "arrived" && !isParked);
  const own = who.visitId ? waiting.findIndex(({ visitId }) => visitId === who.visitId) : waiting.length;
  const before = waiting.slice(0, own < 0 ? waiting.length : own);
  if (desks.length === 0) return { before: before.length, minutes: null };
  const ahead = before.filter(isShared);
  const helped = queue.visits.filter((visit) => visit.status !== "arrived" && isShared(visit));
  const free = Math.max(0, desks.length - helped.length);
  const work = ahead.reduce((sum, visit) => sum + minutesOf(visit, lengths), 0);
  const rest = free > ahead.length ? 0 : helped.reduce((sum, visit) => sum + minutesOf(visit, lengths) / 2, 0);
  const minutes = (work + rest) / desks.length;
  return { before: ahead.length, minutes: Math.ceil(minutes / stepMinutes) * stepMinutes };
}
