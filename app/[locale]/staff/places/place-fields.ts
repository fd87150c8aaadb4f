import { getTranslations } from "next-intl/server";
import type { FieldSpec } from "@/components/plan/edit-form";
import { admissions } from "@/lib/location/admission";
import { locationErrors } from "@/lib/location/location-form";
import type { StoredLocation } from "@/lib/location/stored-location";
import { accessNeeds, locationKinds } from "@/lib/search/schema";
import { serviceKeys } from "@/lib/service/schema";
import type { Wording } from "@/lib/wording";

type Shown = Partial<Omit<StoredLocation, "id" | "slug" | "version">>;

const text = (name: string, label: string, value: string | null | undefined, hint?: string): FieldSpec => ({
  name,
  label,
  kind: "text",
  value: [value ?? ""],
  ...(hint ? { hint } : {}),
});

/** Where it is and what it is called. */
export async function whereFields(shown: Shown): Promise<FieldSpec[]> {
  const [words, kinds] = [await getTranslations("place"), await getTranslations("location.kind")];
  return [
    text("name", words("name"), shown.name),
    text("nameEn", words("nameEn"), shown.nameEn, words("nameEnHint")),
    {
      name: "kind",
      label: words("kind"),
      kind: "select",
      value: [shown.kind ?? "ind_desk"],
      options: locationKinds.map((value) => ({ value, label: kinds(value) })),
    },
    text("street", words("street"), shown.street),
    text("postcode", words("postcode"), shown.postcode),
    text("city", words("city"), shown.city),
    text("latitude", words("latitude"), shown.latitude?.toString(), words("degreesHint")),
    text("longitude", words("longitude"), shown.longitude?.toString()),
  ];
}

const both = (name: string, labels: { nl: string; en: string }, value: Wording | null | undefined): FieldSpec[] => [
  text(`${name}_nl`, labels.nl, value?.nl),
  text(`${name}_en`, labels.en, value?.en),
];

/** Who may come, what it costs, and what people must know. */
export async function termsFields(shown: Shown): Promise<FieldSpec[]> {
  const [words, about] = [await getTranslations("place"), await getTranslations("location")];
  return [
    {
      name: "admission",
      label: words("admission"),
      kind: "radios",
      value: [shown.admission ?? "everyone"],
      options: admissions.map((value) => ({ value, label: about(`admission.${value}`) })),
    },
    ...both("admissionNote", { nl: words("admissionNoteNl"), en: words("admissionNoteEn") }, shown.admissionNote),
    text("fee", words("fee"), ((shown.feeCents ?? 0) / 100).toFixed(2), words("feeHint")),
    {
      name: "accessNeeds",
      label: words("access"),
      kind: "checks",
      value: shown.accessNeeds ?? [],
      options: accessNeeds.map((value) => ({ value, label: about(`access.${value}`) })),
    },
    ...both("note", { nl: words("noteNl"), en: words("noteEn") }, shown.note),
  ];
}

/** Which services it offers, and on which condition each. */
export async function serviceFields(shown: Shown): Promise<FieldSpec[]> {
  const [words, names] = [await getTranslations("place"), await getTranslations("service")];
  const offered = shown.services ?? [];
  return [
    {
      name: "services",
      label: words("services"),
      kind: "checks",
      value: offered.map(({ key }) => key),
      options: serviceKeys.map((value) => ({ value, label: names(`${value}.name`) })),
    },
    ...serviceKeys.flatMap((key) =>
      both(
        `condition_${key}`,
        {
          nl: words("conditionNl", { service: names(`${key}.name`) }),
          en: words("conditionEn", { service: names(`${key}.name`) }),
        },
        offered.find((one) => one.key === key)?.condition,
      ),
    ),
  ];
}

/** How far ahead people book, how late, and whether it is in use. */
export async function bookingFields(shown: Shown): Promise<FieldSpec[]> {
  const words = await getTranslations("place");
  return [
    { name: "horizonDays", label: words("horizonDays"), kind: "number", value: [String(shown.horizonDays ?? 91)] },
    { name: "leadMinutes", label: words("leadMinutes"), kind: "number", value: [String(shown.leadMinutes ?? 60)] },
    {
      name: "dayListEmail",
      label: words("dayListEmail"),
      hint: words("dayListEmailHint"),
      kind: "email",
      value: [shown.dayListEmail ?? ""],
    },
    {
      name: "active",
      label: words("active"),
      kind: "checks",
      value: (shown.active ?? true) ? ["yes"] : [],
      options: [{ value: "yes", label: words("activeYes") }],
    },
  ];
}

/** The groups of the form of a location. */
export async function placeGroups(shown: Shown) {
  const words = await getTranslations("place");
  return [
    { key: "where", legend: words("group.where"), fields: await whereFields(shown) },
    { key: "terms", legend: words("group.terms"), fields: await termsFields(shown) },
    { key: "services", legend: words("group.services"), fields: await serviceFields(shown) },
    { key: "booking", legend: words("group.booking"), fields: await bookingFields(shown) },
  ];
}

/** The words that the forms of a location need. */
export async function placeWords(submit: string) {
  const words = await getTranslations("place.errors");
  return {
    submit,
    errorTitle: words("title"),
    other: words("other"),
    errors: Object.fromEntries(
      [
        ...locationErrors,
        "date_missing",
        "dates_in_order",
        "words_missing",
        "words_long",
        "already_past",
        "nothing_changes",
        "location_not_there",
      ].map((code) => [
        code,
        // Each is in the list above.
        words(code as (typeof locationErrors)[number]),
      ]),
    ),
  };
}
