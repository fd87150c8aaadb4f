import { findServices } from "@/lib/service/find-services";
import type { DateTime } from "@/lib/time";
import { findTicket, type Ticket } from "@/lib/visit/find-ticket";
import { type ExpectedWait, expectedWait } from "./expected-wait";
import { findQueue } from "./find-queue";

/** A ticket, and how long its owner still waits; that is nothing once they are called. */
export type TicketWait = { ticket: Ticket; wait: ExpectedWait };

/** The ticket of a visit or an appointment of today, with its wait; null when there is none. Throws when the database fails. */
export async function findTicketWait(
  of: { visitId: string } | { manageKey: string },
  now: DateTime,
): Promise<TicketWait | null> {
  const ticket = await findTicket(of, now.toJSDate());
  if (!ticket) return null;
  if (ticket.status !== "arrived") return { ticket, wait: { before: 0, minutes: 0 } };
  const [queue, lengths] = await Promise.all([findQueue(ticket.locationId, now), findServices()]);
  return { ticket, wait: expectedWait(queue, { visitId: ticket.visitId, services: ticket.services }, lengths) };
}
