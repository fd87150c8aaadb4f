import { getLocale, getTranslations } from "next-intl/server";
import { readDraft } from "@/app/_cookies/draft-cookie";
import { fieldNames } from "@/app/[locale]/book/booking-fields";
import { personKeyOf } from "@/app/[locale]/book/current-hold";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import type { Hold } from "@/lib/appointment/find-hold";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { servicesOf } from "@/lib/service/find-services";
import type { PersonKeyKind } from "@/lib/service/schema";
import { accessKeys } from "../access-keys";
import { contactFields } from "../contact-fields";
import styles from "../contact-fields.module.css";
import { callFormWords } from "../form-words";
import { book } from "./actions";
import { Held } from "./held";
import { byLetterField, letterOf } from "./letter-fields";

type Typed = Record<string, string | undefined>;

/** One person: a name and a number. */
async function personOf(index: number, personKey: PersonKeyKind, typed: Typed): Promise<FieldSpec[]> {
  const words = await getTranslations("calls.book");
  const [name, key] = [`people.${index}.name`, `people.${index}.key`];
  return [
    {
      name,
      label: words("name"),
      kind: "text",
      value: [typed[name] ?? ""],
      autoComplete: "off",
      ...(index === 0 ? { accessKey: accessKeys.people } : {}),
    },
    {
      name: key,
      label: words(`key.${personKey}`),
      hint: words("keyHint"),
      kind: "text",
      value: [typed[key] ?? ""],
      autoComplete: "off",
    },
  ];
}

/** What is held, and who comes: one form, and Enter books it. */
export async function PeopleForm({ hold, search, isAgain }: { hold: Hold; search: Search; isAgain: boolean }) {
  const [words, locale] = [await getTranslations("calls.book"), await getLocale()];
  const [personKey, kept] = [await personKeyOf(hold), isAgain ? await readDraft() : {}];
  const needsDocument = (await servicesOf(hold.services)).some((service) => service.needsDocument);
  const known = fieldNames(hold.persons).flatMap((name) => (kept[name] ? [[name, kept[name]]] : []));
  const typed: Typed = { contactKind: "self", contactBy: "email", language: locale, ...Object.fromEntries(known) };
  const people = Array.from({ length: hold.persons }, async (_, index) => ({
    key: `person-${index}`,
    legend: words("person", { number: index + 1 }),
    fields: [...(await personOf(index, personKey, typed)), ...(needsDocument ? [await letterOf(index)] : [])],
  }));
  const letter = needsDocument ? [{ key: "letter", fields: [await byLetterField()] }] : [];
  const contact = { key: "contact", legend: words("contact"), fields: await contactFields(typed) };
  const query = searchQuery(search);
  return (
    <>
      <Held hold={hold} query={query} />
      <div className={styles.contact}>
        <EditForm
          action={book}
          hidden={{ hold: hold.id, query }}
          groups={[...(await Promise.all(people)), ...letter, contact]}
          words={await callFormWords(words("submit"))}
        />
      </div>
    </>
  );
}
