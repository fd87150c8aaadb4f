import { getLocale, getTranslations } from "next-intl/server";
import { readDraft } from "@/app/_cookies/draft-cookie";
import { fieldNames } from "@/app/[locale]/book/booking-fields";
import { personKeyOf } from "@/app/[locale]/book/current-hold";
import { DateAndTime, TimeOfDay } from "@/components/appointment/date-and-time";
import { ServiceNames } from "@/components/appointment/service-names";
import { EditForm, type FieldSpec } from "@/components/plan/edit-form";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import type { Hold } from "@/lib/appointment/find-hold";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { accessKeys } from "../access-keys";
import { contactFields } from "../contact-fields";
import styles from "../contact-fields.module.css";
import { callFormWords } from "../form-words";
import { book, otherTime } from "./actions";

type Props = { hold: Hold; search: Search; isAgain: boolean };

/** What is held, and who comes: one form, and Enter books it. */
export async function PeopleForm({ hold, search, isAgain }: Props) {
  const [words, locale] = [await getTranslations("calls.book"), await getLocale()];
  const [personKey, kept] = [await personKeyOf(hold), isAgain ? await readDraft() : {}];
  const typed: Record<string, string | undefined> = {
    contactKind: "self",
    contactBy: "email",
    language: locale,
    ...Object.fromEntries(fieldNames(hold.persons).flatMap((name) => (kept[name] ? [[name, kept[name]]] : []))),
  };
  const person = (index: number): FieldSpec[] => [
    {
      name: `people.${index}.name`,
      label: words("name"),
      kind: "text",
      value: [typed[`people.${index}.name`] ?? ""],
      autoComplete: "off",
      ...(index === 0 ? { accessKey: accessKeys.people } : {}),
    },
    {
      name: `people.${index}.key`,
      label: words(`key.${personKey}`),
      hint: words("keyHint"),
      kind: "text",
      value: [typed[`people.${index}.key`] ?? ""],
      autoComplete: "off",
    },
  ];
  const groups = Array.from({ length: hold.persons }, (_, index) => ({
    key: `person-${index}`,
    legend: words("person", { number: index + 1 }),
    fields: person(index),
  }));
  const query = searchQuery(search);
  return (
    <>
      <Card>
        <Heading level={2}>{words("held")}</Heading>
        {hold.groups.map(({ startsAt, persons }) => (
          <p key={startsAt.toMillis()}>
            <strong>
              <DateAndTime instant={startsAt} locale={locale} />, {hold.location.name}
            </strong>{" "}
            (<ServiceNames services={hold.services} />, {words("count", { count: persons })})
          </p>
        ))}
        <p>{words.rich("until", { time: () => <TimeOfDay instant={hold.expiresAt} locale={locale} /> })}</p>
        <form action={otherTime}>
          <input type="hidden" name="hold" value={hold.id} />
          <input type="hidden" name="query" value={query} />
          <Button look="subtle">{words("otherTime")}</Button>
        </form>
      </Card>
      <div className={styles.contact}>
        <EditForm
          action={book}
          hidden={{ hold: hold.id, query }}
          groups={[...groups, { key: "contact", legend: words("contact"), fields: await contactFields(typed) }]}
          words={await callFormWords(words("submit"))}
        />
      </div>
    </>
  );
}
