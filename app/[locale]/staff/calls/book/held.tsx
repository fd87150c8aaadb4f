import { getLocale, getTranslations } from "next-intl/server";
import { DateAndTime, TimeOfDay } from "@/components/appointment/date-and-time";
import { ServiceNames } from "@/components/appointment/service-names";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Heading } from "@/components/ui/heading";
import type { Hold } from "@/lib/appointment/find-hold";
import { otherTime } from "./actions";

/** What is held for the caller, until when, and the way back to the times. */
export async function Held({ hold, query }: { hold: Hold; query: string }) {
  const [words, locale] = [await getTranslations("calls.book"), await getLocale()];
  return (
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
  );
}
