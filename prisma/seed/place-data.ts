import type { ReleaseWave } from "@/lib/opening/schema";
import type { AccessNeed, SessionKind } from "@/lib/search/schema";
import type { ServiceKey } from "@/lib/service/schema";

/** Both languages, always: whatever the demonstration says, it says twice. */
export type BothLanguages = { nl: string; en: string };

/** What one desk visit of an opening is for, as parts of its visits; only the proportion counts. */
export type Mix = Partial<Record<ServiceKey, number>>;

/** Hours of a location and how busy they are. */
export type OpeningData = {
  kind: SessionKind;
  weekdays: number[];
  opensAt: string;
  closesAt: string;
  desks: number;
  slotMinutes: number;
  mix: Mix;
  releaseWaves?: ReleaseWave[];
  /** Booked out for so many days from today; 1 is today only. */
  fullDays: number;
  /** Cancelled places within those days that nobody has taken yet. */
  gaps?: number;
};

/** Days on which a location is shut: the first such weekday at least so many days from today, and the days after it. */
export type ClosureData = { weekday: number; afterDays: number; days: number; reason: BothLanguages };

/** What the file of locations does not say about a location. */
export type PlaceData = {
  slug: string;
  /** What it is called in English, where that is another name. */
  nameEn?: string;
  horizonDays: number;
  leadMinutes: number;
  admission: "everyone" | "region" | "sector" | "letter";
  admissionNote?: BothLanguages;
  note?: BothLanguages;
  accessNeeds: AccessNeed[];
  /** Local conditions of a service. */
  conditions?: Partial<Record<ServiceKey, BothLanguages>>;
  openings: OpeningData[];
  closures?: ClosureData[];
};
