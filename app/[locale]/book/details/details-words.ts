import { getTranslations } from "next-intl/server";
import {
  type BookingError,
  bookingErrors,
  contactKinds,
  contactWays,
  representativeKinds,
} from "@/lib/appointment/schema";
import { localeKeys, locales } from "@/lib/i18n/locales";
import type { PersonKeyKind } from "@/lib/service/schema";

/** Every word that the details form can show. */
export type DetailsWords = Awaited<ReturnType<typeof detailsWords>>;

/** The words of the details form, for people who are known by this kind of number. */
export async function detailsWords(personKey: PersonKeyKind) {
  const words = await getTranslations("booking");
  const choices = <Value extends string>(
    group: "contactKind" | "representativeKind" | "contactBy",
    values: readonly Value[],
  ) =>
    values.map((value) => ({
      value,
      label: words(`${group}.${value}` as "contactKind.self"),
      description:
        group === "representativeKind" ? undefined : words(`${group}.${value}Hint` as "contactKind.selfHint"),
    }));
  return {
    errorTitle: words("errorTitle"),
    contactKind: { legend: words("contactKind.legend"), choices: choices("contactKind", contactKinds) },
    representativeKind: {
      legend: words("representativeKind.legend"),
      choices: choices("representativeKind", representativeKinds),
    },
    contactName: words("contactName"),
    person: words.raw("person") as string,
    onePerson: words("onePerson"),
    appointment: words.raw("appointmentOf") as string,
    name: words("name"),
    nameHint: words("nameHint"),
    key: words(`key.${personKey}`),
    keyHint: words(`keyHint.${personKey}`),
    contactBy: { legend: words("contactBy.legend"), choices: choices("contactBy", contactWays) },
    email: words("email"),
    phone: words("phone"),
    phoneHint: words("phoneHint"),
    language: words("language"),
    languages: localeKeys.map((value) => ({ value, label: locales[value].name })),
    submit: words("submit"),
    errors: Object.fromEntries(bookingErrors.map((error) => [error, words(`errors.${error}`)])) as Record<
      BookingError,
      string
    >,
  };
}
