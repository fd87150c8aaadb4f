import { z } from "zod";
import type { SessionKind } from "@/lib/search/schema";
import type { ServiceKey } from "@/lib/service/schema";

export const channels = ["public", "staff", "invited"] as const;
export type Channel = (typeof channels)[number];

/** A local clock time, "HH:mm"; 24:00 is the end of the day. */
export const clockTime = /^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/;

const releaseWaveSchema = z.object({
  /** How many calendar days before the session's date its places appear. */
  daysBefore: z.number().int().min(0).max(730),
  at: z.string().regex(clockTime),
  /** Per cent of the day's places. */
  share: z.number().positive().max(100),
});

/** The waves in which the places of one day appear; together they are all of them. */
export const releaseWavesSchema = z
  .array(releaseWaveSchema)
  .min(1)
  .refine((waves) => Math.abs(waves.reduce((sum, wave) => sum + wave.share, 0) - 100) < 1e-9);

export type ReleaseWave = z.output<typeof releaseWaveSchema>;

/** A weekly rule by which a location is staffed. Dates are inclusive calendar dates, times are local. */
export type Opening = {
  id: string;
  locationId: string;
  /** ISO weekdays: 1 is Monday. */
  weekdays: number[];
  opensAt: string;
  closesAt: string;
  desks: number;
  slotMinutes: number;
  services: ServiceKey[];
  channel: Channel;
  kind: SessionKind;
  validFrom: string;
  validUntil: string | null;
  onHolidays: boolean;
  /** Null: every place may be booked as soon as the horizon reaches it. */
  releaseWaves: ReleaseWave[] | null;
};
