import type { ReleaseWave } from "@/lib/opening/schema";
import { type PlanChange, planChangeSchema } from "./schema";

/** What a form sends: one value or several under each name. */
export type Fields = { get: (name: string) => string; all: (name: string) => string[] };

/** Reads a browser's form; nothing in it is longer than it need be. */
export function fieldsOf(form: FormData): Fields {
  const text = (value: unknown) => (typeof value === "string" ? value.trim().slice(0, 4000) : "");
  return { get: (name) => text(form.get(name)), all: (name) => form.getAll(name).map(text) };
}

/** A whole number as it was typed; what is none becomes one that every rule refuses. */
const number = (text: string) => (/^[0-9]{1,4}$/.test(text) ? Number(text) : Number.NaN);

/** When places appear, as a form asks it: at once, some days before, in parts, at one announced moment, or as it is
 * now, for waves that the form does not offer. */
export const releaseModes = ["once", "days", "waves", "moment", "kept"] as const;

/** The parts that a form has room for. */
export const waveRows = [1, 2, 3] as const;

/** What the parts are until somebody says otherwise: most of the places eight weeks before, the last the day before. */
const usualParts = [
  { daysBefore: 56, share: 70 },
  { daysBefore: 7, share: 20 },
  { daysBefore: 1, share: 10 },
];

/** Per cent as it was typed, with a point or a comma. */
const percent = (text: string) =>
  /^[0-9]{1,3}([.,][0-9]{1,2})?$/.test(text) ? Number(text.replace(",", ".")) : Number.NaN;

/** The parts that were filled in; a row without anything is none. */
function partsOf({ get }: Fields): unknown[] {
  return waveRows.flatMap((row) => {
    const [days, share] = [get(`waveDays${row}`), get(`waveShare${row}`)];
    return days || share ? [{ daysBefore: number(days), at: get("releaseAt"), share: percent(share) }] : [];
  });
}

function releaseOf(fields: Fields): unknown {
  const { get } = fields;
  const at = get("releaseAt");
  const wave = (daysBefore: number, share: number) => ({ daysBefore, at, share });
  switch (get("release")) {
    case "days":
      return [wave(number(get("releaseDays")), 100)];
    case "waves":
      return partsOf(fields);
    case "moment":
      return [{ moment: get("releaseMoment"), share: 100 }];
    case "kept":
      return wavesIn(get("releaseKept"));
    default:
      return null;
  }
}

/** Waves as a form has carried them along; what is none becomes what every rule refuses. */
function wavesIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return [];
  }
}

/** What the rows of a form show of these parts. */
const rowsOf = (parts: readonly { daysBefore: number; share: number }[]) =>
  Object.fromEntries(
    waveRows.flatMap((row, index) => [
      [`waveDays${row}`, String(parts[index]?.daysBefore ?? "")],
      [`waveShare${row}`, String(parts[index]?.share ?? "")],
    ]),
  );

/** How a form shows waves: the way of asking that gives them. */
export function releaseFields(waves: readonly ReleaseWave[] | null) {
  const [first] = waves ?? [];
  const usual = { release: "once", releaseAt: "09:00", releaseDays: "28", releaseMoment: "" };
  const shown = { ...rowsOf(usualParts), ...usual };
  if (!waves || !first) return shown;
  if ("moment" in first)
    return { ...shown, release: waves.length === 1 ? "moment" : "kept", releaseMoment: first.moment };
  const { at: releaseAt } = first;
  if (waves.length === 1) return { ...shown, release: "days", releaseAt, releaseDays: String(first.daysBefore) };
  const parts = waves.flatMap((wave) => ("daysBefore" in wave && wave.at === releaseAt ? [wave] : []));
  const isShowable = parts.length === waves.length && parts.length <= waveRows.length;
  return isShowable
    ? { ...shown, ...rowsOf(parts), release: "waves", releaseAt }
    : { ...shown, release: "kept", releaseAt };
}

const day = ({ get, all }: Fields) => ({
  opensAt: get("opensAt"),
  closesAt: get("closesAt"),
  desks: number(get("desks")),
  staffDesks: number(get("staffDesks") || "0"),
  overbook: number(get("overbook") || "0"),
  services: all("services"),
});

function rule(fields: Fields) {
  const { get, all } = fields;
  return {
    ...day(fields),
    weekdays: all("weekdays").map(number),
    everyWeeks: number(get("everyWeeks") || "1"),
    weeksFrom: null,
    monthWeeks: all("monthWeeks").filter(Boolean).map(Number),
    slotMinutes: number(get("slotMinutes")),
    channel: get("channel"),
    kind: get("kind"),
    onHolidays: get("onHolidays") === "yes",
    releaseWaves: releaseOf(fields),
  };
}

type Read = { ok: true; change: PlanChange } | { ok: false; errors: Record<string, string> };

/** The field of a form that a path of the change stands for. */
function fieldOf(path: readonly PropertyKey[]): string {
  const name = String(path.find((part) => typeof part === "string" && !["rule", "day", "reason"].includes(part)) ?? "");
  if (path[0] === "reason") return `reason_${String(path[1])}`;
  return name === "releaseWaves" ? "release" : name;
}

function read(candidate: unknown): Read {
  const parsed = planChangeSchema.safeParse(candidate);
  if (parsed.success) return { ok: true, change: parsed.data };
  const errors: Record<string, string> = {};
  for (const { path, message } of parsed.error.issues) {
    const field = fieldOf(path);
    errors[field] ??= field === "release" && message !== "release_shares" ? "release_missing" : message;
  }
  return { ok: false, errors };
}

/** An opening that is added, or (with a series) changed from a date on. */
export function readOpeningForm(fields: Fields, at: { locationId: string; seriesId: string; isNew: boolean }): Read {
  const { locationId, seriesId, isNew } = at;
  const validUntil = fields.get("validUntil") || null;
  return read(
    isNew
      ? { kind: "opening_added", seriesId, locationId, rule: rule(fields), validFrom: fields.get("from"), validUntil }
      : { kind: "opening_changed", seriesId, from: fields.get("from"), rule: rule(fields), validUntil },
  );
}

/** One date of an opening: other hours and desks, or none. */
export function readDateForm(fields: Fields, at: { seriesId: string; date: string }): Read {
  const isOpen = fields.get("isOpen") !== "no";
  return read({ kind: "date_changed", ...at, day: isOpen ? day(fields) : null });
}

/** What a service uses up, as it was counted; or that it is counted no longer. */
export function readStockForm({ get }: Fields): Read {
  const at = { locationId: get("locationId"), service: get("service") };
  // An empty field is no zero.
  const count = /^[0-9]{1,6}$/.test(get("count")) ? Number(get("count")) : Number.NaN;
  return read(get("isCounted") === "no" ? { kind: "stock_ended", ...at } : { kind: "stock_counted", ...at, count });
}

/** Closed days: with a location (null: all of them) new ones, without it others than they were. */
export function readClosureForm({ get }: Fields, at: { id: string; locationId?: string | null }): Read {
  const reason = { nl: get("reason_nl"), en: get("reason_en") };
  const kind = at.locationId === undefined ? "closure_changed" : "closure_added";
  return read({ kind, ...at, startsOn: get("startsOn"), endsOn: get("endsOn"), reason });
}
