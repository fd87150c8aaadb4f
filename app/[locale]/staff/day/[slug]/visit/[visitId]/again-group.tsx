import { getLocale, getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Heading } from "@/components/ui/heading";
import { Paragraph } from "@/components/ui/paragraph";
import { TextField } from "@/components/ui/text-field";
import { dateInWords } from "@/lib/i18n/date-words";
import { getPathname } from "@/lib/i18n/navigation";
import type { StaffPlace } from "@/lib/location/find-place-by-slug";
import { servicesOf } from "@/lib/service/find-services";
import { serviceKeySchema } from "@/lib/service/schema";
import { visitMinutes } from "@/lib/service/visit-minutes";
import { DateTime } from "@/lib/time";
import type { VisitDetail } from "@/lib/visit/find-visit";
import type { ComingAgain } from "@/lib/visit/outcomes";
import { findTimes } from "@/lib/worklist/find-times";
import { AgainTimes } from "./again-times";

type Props = {
  place: StaffPlace;
  visit: VisitDetail;
  group: ComingAgain;
  /** Not before this date ("YYYY-MM-DD"): a document that is still being made. */
  from: string | null;
  /** The pickup that follows biometrics: they come for the first time, so they have no priority. */
  isPickup?: boolean;
  date: string | undefined;
};

/** When some people of a visit can come again: the next times at this location, also those of staff. One press books. */
export async function AgainGroup({ place, visit, group, from, isPickup, date }: Props) {
  const [words, names, locale] = [
    await getTranslations("visit.again"),
    await getTranslations("service"),
    await getLocale(),
  ];
  const now = DateTime.now().setZone(place.timeZone);
  const services = group.services.map((key) => serviceKeySchema.parse(key));
  const persons = group.people.length;
  const minutes = visitMinutes(await servicesOf(services), persons, visit.extraMinutes > 0);
  const expected = from === null ? now : DateTime.fromISO(from, { zone: place.timeZone });
  const soonest = expected > now ? expected : now;
  const wanted = { startsAt: soonest, endsAt: soonest.plus({ minutes }), services, persons, isTied: true, place };
  const times = await findTimes(wanted, { slug: place.slug, date, notBefore: soonest }, now);
  const key = group.people.join("-").slice(0, 80);
  const who = visit.people.filter(({ id }) => group.people.includes(id)).map(({ name }) => name);
  const values = { names: who.join(", "), services: services.map((one) => names(`${one}.name`)).join(" + ") };
  const shown = { slug: place.slug, visitId: visit.visitId, group };
  return (
    <Card>
      <Heading level={2} look={3}>
        {words("title", values)}
      </Heading>
      <Paragraph>{words(isPickup ? "pickupText" : "text")}</Paragraph>
      {from ? <Paragraph>{words("notBefore", { date: dateInWords(soonest, locale) })}</Paragraph> : null}
      <AgainTimes {...shown} times={times?.here ?? []} none={words(from ? "noneFrom" : "none")} />
      <Disclosure summary={words("otherDay")} isOpen={date !== undefined}>
        <form action={getPathname({ href: `/staff/day/${place.slug}/visit/${visit.visitId}`, locale })}>
          {isPickup ? <input type="hidden" name="for" value={group.people[0] ?? ""} /> : null}
          <TextField
            id={`date-${key}`}
            name="date"
            type="date"
            room="medium"
            label={words("date")}
            defaultValue={date ?? soonest.plus({ weeks: 1 }).toISODate() ?? ""}
            min={soonest.toISODate() ?? ""}
            required
          />
          <Button look="secondary">{words("show")}</Button>
        </form>
        {date ? <AgainTimes {...shown} times={times?.day.times ?? []} none={words("noneThen")} isOneDay /> : null}
      </Disclosure>
    </Card>
  );
}
