import { z } from "zod";
import { channels, clockTime } from "@/lib/opening/schema";
import { sessionKinds } from "@/lib/search/schema";
import { serviceKeys } from "@/lib/service/schema";
import { DateTime } from "@/lib/time";

/** The most desks a location can staff at once, and the longest slot. */
const maxDesks = 500;
const maxSlotMinutes = 240;

/** Why a field of a session made by hand is refused. Forms translate each. */
export const sessionErrors = [
  "date_missing",
  "time_format",
  "ends_before_it_begins",
  "desks_range",
  "slot_minutes_range",
  "services_missing",
  "channel_missing",
  "kind_missing",
  "releases_at_format",
] as const;
export type SessionError = (typeof sessionErrors)[number];

const says = (error: SessionError) => ({ error });
const wholeNumber = (from: number, until: number, error: SessionError) =>
  z.coerce.number(says(error)).int(says(error)).min(from, says(error)).max(until, says(error));
const isClockTime = (text: string) => clockTime.test(text);

/** What a planner sends to make a session by hand. Times are local to the location. */
export const sessionSchema = z
  .object({
    /** Made by the form, so that the same form sent twice makes one session. */
    id: z.uuid(),
    locationId: z.uuid(),
    date: z.iso.date(says("date_missing")),
    opensAt: z.string().regex(clockTime, says("time_format")),
    closesAt: z.string().regex(clockTime, says("time_format")),
    desks: wholeNumber(1, maxDesks, "desks_range"),
    slotMinutes: wholeNumber(1, maxSlotMinutes, "slot_minutes_range"),
    services: z
      .array(z.enum(serviceKeys))
      .min(1, says("services_missing"))
      .transform((keys) => [...new Set(keys)]),
    channel: z.enum(channels, says("channel_missing")),
    kind: z.enum(sessionKinds, says("kind_missing")),
    releasesAt: z.iso
      .datetime({ offset: true, ...says("releases_at_format") })
      .transform((iso) => DateTime.fromISO(iso))
      .optional(),
  })
  // A time that is none has been refused already.
  .refine(({ opensAt, closesAt }) => ![opensAt, closesAt].every(isClockTime) || opensAt < closesAt, {
    path: ["closesAt"],
    ...says("ends_before_it_begins"),
  });

export type SessionForm = z.input<typeof sessionSchema>;
export type SessionRequest = z.output<typeof sessionSchema>;
