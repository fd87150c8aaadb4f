import { z } from "zod";
import { type SessionKind, sessionKinds } from "@/lib/search/schema";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";

export const channels = ["public", "staff", "invited"] as const;
export type Channel = (typeof channels)[number];

/** A local clock time, "HH:mm"; 24:00 is the end of the day. */
export const clockTime = /^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/;

/** The most desks a location can staff at once, and the longest slot. */
export const maxDesks = 500;
export const maxSlotMinutes = 240;

/** Per cent of the day's places. */
const share = z.number().positive().max(100);

const releaseWaveSchema = z.union([
  z.object({
    /** How many calendar days before the session's date its places appear. */
    daysBefore: z.number().int().min(0).max(730),
    at: z.string().regex(clockTime),
    share,
  }),
  z.object({
    /** One announced moment for every date, as local date and time: "2027-01-05T09:00". */
    moment: z.iso.datetime({ local: true, precision: -1 }),
    share,
  }),
]);

/** The waves in which the places of one day appear; together they are all of them. */
export const releaseWavesSchema = z
  .array(releaseWaveSchema)
  .min(1, "release_missing")
  .max(6, "release_missing")
  .refine((waves) => Math.abs(waves.reduce((sum, wave) => sum + wave.share, 0) - 100) < 1e-9, "release_shares");

export type ReleaseWave = z.output<typeof releaseWaveSchema>;

/** Why a field of an opening is refused. Forms translate each. */
export const openingErrors = [
  "date_missing",
  "time_format",
  "ends_before_it_begins",
  "weekdays_missing",
  "desks_range",
  "slot_minutes_range",
  "services_missing",
  "channel_missing",
  "kind_missing",
  "weeks_range",
  "month_weeks_format",
  "release_missing",
  "release_shares",
  "dates_in_order",
] as const;
export type OpeningError = (typeof openingErrors)[number];

const says = (error: OpeningError) => ({ error });
const wholeNumber = (from: number, until: number, error: OpeningError) =>
  z.number(says(error)).int(says(error)).min(from, says(error)).max(until, says(error));
const each = <Value>(values: Value[]) => [...new Set(values)];
const isClockTime = (text: string) => clockTime.test(text);

/** Hours and desks of one day; times are local to the location. */
const dayFields = {
  opensAt: z.string().regex(clockTime, says("time_format")),
  closesAt: z.string().regex(clockTime, says("time_format")),
  /** Desks for the opening's channel. */
  desks: wholeNumber(0, maxDesks, "desks_range"),
  /** Desks kept for staff beside them: same-day and urgent visits. */
  staffDesks: wholeNumber(0, maxDesks, "desks_range"),
  /** Places above the desks, planned against no-shows. */
  overbook: wholeNumber(0, maxDesks, "desks_range"),
};

type Hours = { opensAt: string; closesAt: string };
// A time that is none has been refused already.
const endsAfterItBegins = ({ opensAt, closesAt }: Hours) =>
  ![opensAt, closesAt].every(isClockTime) || opensAt < closesAt;
const atItsEnd = { path: ["closesAt"], ...says("ends_before_it_begins") };

const services = z.array(z.enum(serviceKeys)).transform(each);

/** What one date has instead of its weekly rule; no services means those of the rule. */
export const daySchema = z.object({ ...dayFields, services }).refine(endsAfterItBegins, atItsEnd);

/** A weekly rule without its dates. */
export const openingRuleSchema = z
  .object({
    ...dayFields,
    /** ISO weekdays: 1 is Monday. */
    weekdays: z.array(z.number().int().min(1).max(7)).min(1, says("weekdays_missing")).transform(each),
    /** 1: each week; 2: every second week, counted from the week of `weeksFrom`, else of the first date. */
    everyWeeks: wholeNumber(1, 52, "weeks_range"),
    weeksFrom: z.iso.date(says("date_missing")).nullable(),
    /** Which of the month's such weekdays: 1 is the first, -1 the last; none: all of them. */
    monthWeeks: z.array(z.literal([1, 2, 3, 4, 5, -1], says("month_weeks_format"))).transform(each),
    slotMinutes: wholeNumber(1, maxSlotMinutes, "slot_minutes_range"),
    services: z.array(z.enum(serviceKeys)).min(1, says("services_missing")).transform(each),
    channel: z.enum(channels, says("channel_missing")),
    kind: z.enum(sessionKinds, says("kind_missing")),
    onHolidays: z.boolean(),
    /** Null: every place may be booked as soon as the horizon reaches it. */
    releaseWaves: releaseWavesSchema.nullable(),
  })
  .refine(endsAfterItBegins, atItsEnd);

export type OpeningRule = z.output<typeof openingRuleSchema>;
export type Day = z.output<typeof daySchema>;

/** A version of a weekly rule by which a location is staffed. Dates are inclusive calendar dates, times are local. */
export type Opening = {
  id: string;
  /** The rule through all its versions. */
  seriesId: string;
  version: number;
  locationId: string;
  weekdays: number[];
  everyWeeks: number;
  weeksFrom: string | null;
  monthWeeks: number[];
  opensAt: string;
  closesAt: string;
  desks: number;
  staffDesks: number;
  overbook: number;
  slotMinutes: number;
  services: ServiceKey[];
  channel: Channel;
  kind: SessionKind;
  validFrom: string;
  validUntil: string | null;
  onHolidays: boolean;
  releaseWaves: ReleaseWave[] | null;
};

/** What one date has instead of the rule; null: it is not open. */
export type OpeningException = { seriesId: string; date: string; day: Day | null };
