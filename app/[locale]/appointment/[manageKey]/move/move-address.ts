import { z } from "zod";
import { appointmentPath } from "@/components/appointment/appointment-path";
import { refusalOf } from "@/components/appointment/refusals";
import type { MoveRefusal } from "@/lib/appointment/move-appointment";
import type { SearchParams } from "@/lib/search/schema";
import { DateTime } from "@/lib/time";

/** What the pages of a move carry in their address; nothing in it tells who moves. */
export type MoveAddress = {
  /** The slug of the location whose times are shown. */
  location?: string | undefined;
  /** A local date of that location, "YYYY-MM-DD". */
  date?: string | undefined;
  /** The time that is chosen. */
  start?: DateTime | undefined;
  /** Why the last attempt led back here; `start` is then the time that could not be had. */
  refused?: MoveRefusal | undefined;
  /** Nothing was chosen. */
  isMissing: boolean;
};

const addressSchema = z.object({
  location: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional()
    .catch(undefined),
  date: z.iso.date().optional().catch(undefined),
  start: z.iso
    .datetime({ offset: true })
    .transform((iso) => DateTime.fromISO(iso))
    .optional()
    .catch(undefined),
});

/** Reads the address of a page of a move; what cannot be read is left out. */
export function readMoveAddress(params: SearchParams): MoveAddress {
  return {
    ...addressSchema.parse(params),
    refused: refusalOf(params.refused) ?? undefined,
    isMissing: params.missing === "1",
  };
}

/** Writes the address of the page that offers times, or of the one that asks for the last word. */
export function moveHref(
  manageKey: string,
  page: "times" | "check",
  { location, date, start, refused, isMissing }: Partial<MoveAddress>,
): string {
  const query = new URLSearchParams();
  if (location) query.set("location", location);
  if (date) query.set("date", date);
  if (start) query.set("start", start.toUTC().toISO());
  if (refused) query.set("refused", refused);
  if (isMissing) query.set("missing", "1");
  const path = `${appointmentPath(manageKey)}/move${page === "check" ? "/check" : ""}`;
  return query.size > 0 ? `${path}?${query}` : path;
}
