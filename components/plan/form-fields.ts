import { getLocale, getTranslations } from "next-intl/server";
import { weekdaysInWords } from "@/lib/i18n/date-words";
import { type Day, type Opening, openingErrors } from "@/lib/opening/schema";
import { releaseFields, releaseModes } from "@/lib/plan/plan-form";
import type { FieldSpec } from "./edit-form";

export type Rule = Omit<Opening, "id" | "seriesId" | "version" | "locationId" | "validFrom" | "validUntil">;

/** What a new opening begins with: a weekday of eight hours. */
export const usualRule: Rule = {
  weekdays: [1, 2, 3, 4, 5],
  everyWeeks: 1,
  weeksFrom: null,
  monthWeeks: [],
  opensAt: "09:00",
  closesAt: "17:00",
  desks: 2,
  staffDesks: 0,
  overbook: 0,
  slotMinutes: 10,
  services: [],
  channel: "public",
  kind: "weekday",
  onHolidays: false,
  releaseWaves: null,
};

const monthWeeks = ["1", "2", "3", "4", "5", "-1"] as const;
// The list above has no other.
const monthWeekKey = (week: string) =>
  (week === "-1" ? "last" : `w${week}`) as "w1" | "w2" | "w3" | "w4" | "w5" | "last";

/** The words that every form of the plan needs. */
export async function formWords(submit: string) {
  const words = await getTranslations("planForm");
  const codes = [
    ...openingErrors,
    "words_missing",
    "count_number",
    "words_long",
    "location_not_there",
    "opening_not_there",
    "closure_not_there",
    "service_not_offered",
    "already_past",
    "nothing_changes",
    "changed_since",
    "id_reused",
    "too_short",
    "out_of_order",
  ] as const;
  return {
    submit,
    errorTitle: words("errorTitle"),
    other: words("errors.other"),
    errors: Object.fromEntries(codes.map((code) => [code, words(`errors.${code}`)])),
  };
}

/** Hours, desks and services of one day. */
export async function dayFields(day: Day, services: readonly string[]): Promise<FieldSpec[]> {
  const words = await getTranslations("planForm");
  const number = (name: "desks" | "staffDesks" | "overbook", hint?: string): FieldSpec => ({
    name,
    label: words(name),
    kind: "number",
    value: [String(day[name])],
    ...(hint ? { hint } : {}),
  });
  return [
    { name: "opensAt", label: words("opensAt"), kind: "time", value: [day.opensAt], isRequired: true },
    { name: "closesAt", label: words("closesAt"), kind: "time", value: [day.closesAt], isRequired: true },
    number("desks"),
    number("staffDesks", words("staffDesksHint")),
    number("overbook", words("overbookHint")),
    {
      name: "services",
      label: words("services"),
      kind: "checks",
      value: day.services,
      options: services.map((value) => ({ value, label: value })),
    },
  ];
}

/** On which days of which weeks. */
export async function recurrenceFields(rule: Rule): Promise<FieldSpec[]> {
  const [words, plan, locale] = [await getTranslations("planForm"), await getTranslations("plan"), await getLocale()];
  const weekdays = weekdaysInWords(locale).map(({ long }, index) => ({ value: String(index + 1), label: long }));
  const weeks = [...new Set([1, 2, 3, 4, rule.everyWeeks])].map((count) => ({
    value: String(count),
    label: words("everyWeeksOption", { count }),
  }));
  return [
    { name: "weekdays", label: words("weekdays"), kind: "checks", value: rule.weekdays.map(String), options: weekdays },
    {
      name: "everyWeeks",
      label: words("everyWeeks"),
      hint: words("everyWeeksHint"),
      kind: "select",
      value: [String(rule.everyWeeks)],
      options: weeks,
    },
    {
      name: "monthWeeks",
      label: words("monthWeeks"),
      hint: words("monthWeeksHint"),
      kind: "checks",
      value: rule.monthWeeks.map(String),
      options: monthWeeks.map((week) => ({ value: week, label: plan(`monthWeek.${monthWeekKey(week)}`) })),
    },
    {
      name: "onHolidays",
      label: words("onHolidays"),
      kind: "checks",
      value: rule.onHolidays ? ["yes"] : [],
      options: [{ value: "yes", label: words("onHolidaysYes") }],
    },
  ];
}

/** Who may book, of what kind it is, how long a slot is, and when places appear. */
export async function bookingFields(rule: Rule): Promise<FieldSpec[]> {
  const [words, plan] = [await getTranslations("planForm"), await getTranslations("plan")];
  const release = releaseFields(rule.releaseWaves);
  return [
    { name: "slotMinutes", label: words("slotMinutes"), kind: "number", value: [String(rule.slotMinutes)] },
    {
      name: "channel",
      label: words("channel"),
      kind: "select",
      value: [rule.channel],
      options: (["public", "staff", "invited"] as const).map((value) => ({ value, label: plan(`channel.${value}`) })),
    },
    {
      name: "kind",
      label: words("kind"),
      kind: "select",
      value: [rule.kind],
      options: (["weekday", "evening", "saturday"] as const).map((value) => ({ value, label: plan(`kind.${value}`) })),
    },
    {
      name: "release",
      label: words("release"),
      kind: "radios",
      value: [release.release],
      options: releaseModes
        .filter((mode) => mode !== "kept" || release.release === "kept")
        .map((value) => ({ value, label: words(`releaseMode.${value}`) })),
    },
    {
      name: "releaseAt",
      label: words("releaseAt"),
      kind: "time",
      value: [release.releaseAt],
      forRelease: ["days", "waves"],
    },
    {
      name: "releaseDays",
      label: words("releaseDays"),
      kind: "number",
      value: [release.releaseDays],
      forRelease: ["days"],
    },
    {
      name: "releaseMoment",
      label: words("releaseMoment"),
      kind: "datetime-local",
      value: [release.releaseMoment],
      forRelease: ["moment"],
    },
  ];
}

/** Waves that the form does not offer, to go along unseen so that they can be kept. */
export const keptRelease = ({ releaseWaves }: Rule) => ({ releaseKept: JSON.stringify(releaseWaves) });

/** From which date until which. */
export async function datesFields(from: string, until: string | null): Promise<FieldSpec[]> {
  const words = await getTranslations("planForm");
  return [
    { name: "from", label: words("from"), kind: "date", value: [from], isRequired: true },
    { name: "validUntil", label: words("until"), hint: words("untilHint"), kind: "date", value: [until ?? ""] },
  ];
}
