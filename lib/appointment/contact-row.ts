import type { BookingDetails } from "./schema";

/** The contact of a booking as the database takes it: only what belongs to the kind and the way that were chosen. */
export function contactRow(details: Omit<BookingDetails, "people">) {
  const isRepresentative = details.contactKind === "representative";
  return {
    kind: details.contactKind,
    representativeKind: isRepresentative ? (details.representativeKind ?? null) : null,
    name: isRepresentative ? (details.contactName ?? null) : null,
    email: details.contactBy === "none" ? null : (details.email ?? null),
    phone: details.contactBy === "none" ? null : (details.phone ?? null),
  };
}
