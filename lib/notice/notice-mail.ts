import { helpPhone } from "@/lib/help-phone";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { addressLine } from "@/lib/location/address-line";
import { publicUrl } from "@/lib/public-url";
import { DateTime } from "@/lib/time";
import { readWording, say } from "@/lib/wording";
import type { NoticeFacts } from "./notice-facts.sql";

export type About = "moved" | "cancelled" | "alternative";

type Place = Omit<NoticeFacts["place"], "latitude" | "longitude">;

/**
 * Says in a mail what staff changed and why, or asks: short sentences, the former and the new time, and the page of the
 * appointment, where everything else is. It names nobody and no number.
 */
export function noticeMail(
  about: About,
  facts: NoticeFacts & { formerStartsAt: Date },
  locale: Locale,
): { subject: string; text: string } {
  const words = translator(locale, "message");
  const service = translator(locale, "service");
  const moment = (instant: Date, timeZone: string) => {
    const local = DateTime.fromJSDate(instant, { zone: timeZone });
    return words("when", { date: dateInWords(local, locale), time: timeInWords(local, locale) });
  };
  // Where they come is told with what it costs there.
  const placeLines = (place: Place) => {
    const line = [place.name, addressLine(place)].filter(Boolean).join(", ");
    return place.feeCents > 0 ? `${line}\n${words("costs", { euros: place.feeCents / 100 })}` : line;
  };
  const { alternative, place, former } = facts;
  const offered = about === "alternative" ? alternative : null;
  const now = offered
    ? { when: moment(new Date(offered.startsAt), offered.place.timeZone), where: placeLines(offered.place) }
    : { when: moment(facts.startsAt, place.timeZone), where: placeLines(place) };
  const reason = readWording(facts.reason);
  const values = {
    ...now,
    reason: reason ? `\n${words("reason", { reason: say(reason, locale) })}` : "",
    former: moment(facts.formerStartsAt, former.timeZone),
    formerPlace: former.name,
    until: offered ? moment(new Date(offered.until), offered.place.timeZone) : "",
    services: facts.services.map((key) => service(`${key}.name`)).join(" + "),
    link: publicUrl(`/${locale}/appointment/${facts.manageKey}`),
    start: publicUrl(`/${locale}`),
    phone: helpPhone().shown,
  };
  return {
    subject: words(`${about}.subject`, values),
    text: [words("hello"), words(`${about}.text`, values), words("questions", values)].join("\n\n"),
  };
}
