import { randomUUID } from "node:crypto";
import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { getPathname } from "@/lib/i18n/navigation";
import { findCallTimes } from "@/lib/phone/find-times";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { servicesOf } from "@/lib/service/find-services";
import { partyMinutes } from "@/lib/service/visit-minutes";
import type { DateTime } from "@/lib/time";
import { TimeChoice } from "../time-choice";
import { hold } from "./actions";

type Asked = { from?: string | undefined; at?: string | undefined; date?: string | undefined };
type Props = { search: Search; asked: Asked; isAgain: boolean; now: DateTime };

/** The free times of the whole country for what was asked; the one that is taken is held. */
export async function FreeTimes({ search, asked, isAgain, now }: Props) {
  const [words, locale] = [await getTranslations("calls"), await getLocale()];
  const services = await servicesOf(search.services);
  const minutes = partyMinutes(services, search.persons, search.needs.includes("extra_time"));
  const times = await findCallTimes({ search, minutes, ...asked }, now);
  const query = searchQuery(search, { from: asked.from, ...(isAgain ? { again: "1" } : {}) });
  if (times.places.length === 0 && !times.day) return <Notice kind="warning">{words("times.none")}</Notice>;
  return (
    <>
      {services.some(({ needsDocument }) => needsDocument) ? <Notice>{words("book.document")}</Notice> : null}
      <form action={hold}>
        <input type="hidden" name="pageKey" value={randomUUID()} />
        <input type="hidden" name="query" value={query} />
        <TimeChoice level={3} times={times} submit={words("book.hold")} />
      </form>
      <Disclosure summary={words("times.other")} isOpen={Boolean(asked.at)}>
        <form action={`${getPathname({ href: "/staff/calls/book", locale })}#times`}>
          {[...new URLSearchParams(query)].map(([name, value]) => (
            <input key={name + value} type="hidden" name={name} value={value} />
          ))}
          <SelectField
            id="at"
            name="at"
            label={words("times.at")}
            defaultValue={asked.at}
            options={times.choices.map(({ slug, name }) => ({ value: slug, label: name }))}
          />
          <TextField
            id="date"
            name="date"
            type="date"
            label={words("times.date")}
            defaultValue={asked.date ?? now.plus({ days: 1 }).toISODate()}
            room="medium"
            required
          />
          <Button look="secondary">{words("times.show")}</Button>
        </form>
      </Disclosure>
    </>
  );
}
