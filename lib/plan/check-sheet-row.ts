import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { isValidOn } from "@/lib/opening/occurs-on";
import { channels, clockTime, type Day, maxDesks, maxSlotMinutes, type Opening } from "@/lib/opening/schema";
import { sessionKinds } from "@/lib/search/schema";
import { type ServiceKey, serviceKeys } from "@/lib/service/schema";
import { dayForDate } from "./change-hours";
import type { DayPlanned } from "./days-planned";
import { derivedId } from "./derived-id";
import type { PlannedPlace } from "./plan";
import type { RowError } from "./row-errors";
import type { PlanChange } from "./schema";
import type { SheetColumn, SheetRow } from "./sheet";

/** What a row is held against. */
export type RowGround = {
  place: PlannedPlace | undefined;
  today: string;
  /** What the location has on that date, and all versions of its rules. */
  planned: readonly DayPlanned[];
  openings: readonly Opening[];
  isShut: boolean;
};

type Checked = { ok: true; change: PlanChange | null } | { ok: false; errors: RowError[] };

const isNumberUntil = (most: number) => (text: string) => /^[0-9]{1,4}$/.test(text) && Number(text) <= most;
const oneOf = (known: readonly string[]) => (text: string) => known.includes(text);
const isTime = (text: string) => clockTime.test(text);
const servicesIn = (text: string) => text.split(/[+, ]+/).filter(Boolean);
const isDate = (text: string) => z.iso.date().safeParse(text).success;

/** What each cell must be by itself. */
const cells: [SheetColumn, (text: string) => boolean, RowError["code"]][] = [
  ["date", isDate, "date_wrong"],
  ["opens", isTime, "time_wrong"],
  ["closes", isTime, "time_wrong"],
  ["desks", isNumberUntil(maxDesks), "number_wrong"],
  ["staff_desks", isNumberUntil(maxDesks), "number_wrong"],
  ["overbook", isNumberUntil(maxDesks), "number_wrong"],
  ["slot_minutes", isNumberUntil(maxSlotMinutes), "number_wrong"],
  ["services", (text) => servicesIn(text).length > 0 && servicesIn(text).every(oneOf(serviceKeys)), "services_wrong"],
  ["channel", oneOf(channels), "channel_wrong"],
  ["kind", oneOf(sessionKinds), "kind_wrong"],
];

/** A row without hours says that nothing is open then. */
const isNotOpen = ({ opens, closes, rule }: SheetRow) => opens === "" && closes === "" && rule !== "";

function errorsIn(row: SheetRow, ground: RowGround): RowError[] {
  const isNeeded = (column: SheetColumn) => !isNotOpen(row) || column === "date";
  const wrong = cells
    .filter(([column, isRight]) => isNeeded(column) && !isRight(row[column]))
    .map(([column, , code]) => ({ column, code }));
  const known: RowError[] = ground.place ? [] : [{ column: "location", code: "location_unknown" }];
  return [...known, ...wrong];
}

const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** What is wrong between the cells of a row that are right by themselves, and the location. */
function errorsBetween(row: SheetRow, ground: RowGround): RowError[] {
  if (row.date < ground.today) return [{ column: "date", code: "already_past" }];
  if (ground.isShut) return [{ column: "date", code: "closed_then" }];
  if (isNotOpen(row)) return [];
  if (row.opens >= row.closes) return [{ column: "closes", code: "ends_before_it_begins" }];
  const length = Number(row.slot_minutes);
  if (length < 1) return [{ column: "slot_minutes", code: "number_wrong" }];
  if (minutes(row.closes) - minutes(row.opens) < length) return [{ column: "closes", code: "too_short" }];
  const offered: readonly string[] = ground.place?.services ?? [];
  return servicesIn(row.services).every((service) => offered.includes(service))
    ? []
    : [{ column: "services", code: "service_not_offered" }];
}

function dayOf(row: SheetRow): Day {
  return {
    opensAt: row.opens,
    closesAt: row.closes,
    desks: Number(row.desks),
    staffDesks: Number(row.staff_desks),
    overbook: Number(row.overbook),
    // Each was checked to be one of the keys.
    services: [...new Set(servicesIn(row.services))].sort() as ServiceKey[],
  };
}

const asSet = (day: Day | null) => day && { ...day, services: [...day.services].sort() };

/** A row of a rule: that date of it differs, is as it says again, or is as it is. */
function changeOfRule(row: SheetRow, version: Opening, { planned }: RowGround): Checked {
  const isItsOwn =
    isNotOpen(row) ||
    (Number(row.slot_minutes) === version.slotMinutes && row.channel === version.channel && row.kind === version.kind);
  if (!isItsOwn) {
    const column =
      Number(row.slot_minutes) !== version.slotMinutes
        ? "slot_minutes"
        : row.channel !== version.channel
          ? "channel"
          : "kind";
    return { ok: false, errors: [{ column, code: "of_the_rule" }] };
  }
  const { seriesId } = version;
  const wanted = isNotOpen(row) ? null : dayOf(row);
  const present = planned.find(({ opening }) => opening.seriesId === seriesId)?.day ?? null;
  if (isDeepStrictEqual(asSet(wanted), asSet(present))) return { ok: true, change: null };
  const day = wanted && dayForDate({ ...wanted, services: sameOrder(wanted.services, version.services) }, version);
  return { ok: true, change: { kind: "date_changed", seriesId, date: row.date, day } };
}

/** The services in the order of the rule, when they are the same ones. */
function sameOrder(services: ServiceKey[], ofRule: ServiceKey[]): ServiceKey[] {
  return isDeepStrictEqual([...services].sort(), [...ofRule].sort()) ? ofRule : services;
}

/** A row of no rule: an opening of one date. The same row in another file is the same opening. */
function newOpening(row: SheetRow, place: PlannedPlace): PlanChange {
  const day = dayOf(row);
  const { date, slot_minutes, channel, kind } = row;
  const always = { weekdays: [1, 2, 3, 4, 5, 6, 7], everyWeeks: 1, weeksFrom: null, monthWeeks: [], onHolidays: true };
  return {
    kind: "opening_added",
    seriesId: derivedId("sheet", place.id, date, row.opens, row.closes, day.services.join("+"), channel, kind),
    locationId: place.id,
    // Both were checked to be one of theirs.
    rule: {
      ...day,
      ...always,
      slotMinutes: Number(slot_minutes),
      channel: channel as Opening["channel"],
      kind: kind as Opening["kind"],
      releaseWaves: null,
    },
    validFrom: date,
    validUntil: date,
  };
}

/** What one row of a file changes; null when it is so already. Refuses: with what is wrong in which cell. */
export function checkSheetRow(row: SheetRow, ground: RowGround): Checked {
  const wrong = errorsIn(row, ground);
  const errors = wrong.length > 0 ? wrong : errorsBetween(row, ground);
  const { place, openings } = ground;
  if (errors.length > 0 || !place) return { ok: false, errors };
  const added = row.rule === "" ? newOpening(row, place) : null;
  const seriesId = added?.kind === "opening_added" ? added.seriesId : row.rule;
  const version = openings.find((one) => one.seriesId === seriesId && isValidOn(one, row.date));
  if (version) return changeOfRule(row, version, ground);
  return added ? { ok: true, change: added } : { ok: false, errors: [{ column: "rule", code: "rule_unknown" }] };
}
