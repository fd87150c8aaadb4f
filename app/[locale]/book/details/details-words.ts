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
  const explained = <Value extends string>(group: "contactKind" | "contactBy", values: readonly Value[]) =>
    values.map((value) => ({
      value,
      // Every value of the schema has its words; the type of a composed key cannot say so.
      label: words(`${group}.${value}` as "contactKind.self"),
      description: words(`${group}.${value}Hint` as "contactKind.selfHint"),
    }));
  return {
    errorTitle: words("errorTitle"),
    unreachedTitle: words("unreached.title"),
    unreached: words("unreached.text"),
    contactKind: { legend: words("contactKind.legend"), choices: explained("contactKind", contactKinds) },
    representativeKind: {
      legend: words("representativeKind.legend"),
      choices: representativeKinds.map((value) => ({ value, label: words(`representativeKind.${value}`) })),
    },
    contactName: words("contactName"),
    person: words("person", { number: "{number}" }),
    onePerson: words("onePerson"),
    name: words("name"),
    nameHint: words("nameHint"),
    key: words(`key.${personKey}`),
    keyHint: words(`keyHint.${personKey}`),
    noNumber: words(`noNumber.${personKey}`),
    contactBy: { legend: words("contactBy.legend"), choices: explained("contactBy", contactWays) },
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
