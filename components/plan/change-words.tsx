import { getLocale, getTranslations } from "next-intl/server";
import type { PlanChange } from "@/lib/plan/schema";
import { dateWords, OpeningWords } from "./opening-words";

/** Names of locations, by their ids and by those of their rules. */
export type PlaceNames = ReadonlyMap<string, string>;
type Props = { change: PlanChange; places?: PlaceNames };

/** One change of the plan in words; with the name of its location where several are changed. */
export async function ChangeWords({ change, places }: Props) {
  const at = "locationId" in change ? change.locationId : "seriesId" in change ? change.seriesId : null;
  const name = at === null ? undefined : places?.get(at);
  return (
    <>
      {name ? <strong>{name}: </strong> : null}
      <What change={change} />
    </>
  );
}

async function What({ change }: { change: PlanChange }) {
  const [words, locale] = [await getTranslations("plan.change"), await getLocale()];
  const service = await getTranslations("service");
  const say = (date: string) => dateWords(date, locale);
  const until = (date: string | null) => (date ? words("until", { date: say(date) }) : "");
  switch (change.kind) {
    case "opening_added":
      return (
        <>
          {words("openingAdded", { from: say(change.validFrom) })} {until(change.validUntil)}
          <br />
          <OpeningWords rule={change.rule} dates={change} />
        </>
      );
    case "opening_changed":
      return (
        <>
          {words("openingChanged", { from: say(change.from) })} {until(change.validUntil)}
          <br />
          <OpeningWords rule={change.rule} />
        </>
      );
    case "opening_ended":
      return <>{words("openingEnded", { from: say(change.from) })}</>;
    case "date_changed":
      return change.day
        ? words("dateChanged", {
            date: say(change.date),
            opensAt: change.day.opensAt,
            closesAt: change.day.closesAt,
            desks: change.day.desks,
            staffDesks: change.day.staffDesks,
            overbook: change.day.overbook,
          })
        : words("dateClosed", { date: say(change.date) });
    case "date_restored":
      return <>{words("dateRestored", { date: say(change.date) })}</>;
    case "closure_added":
    case "closure_changed":
      return (
        <>
          {words(change.kind === "closure_added" ? "closureAdded" : "closureChanged", {
            from: say(change.startsOn),
            until: change.endsOn === change.startsOn ? "none" : say(change.endsOn),
            reason: locale === "nl" ? change.reason.nl : change.reason.en,
          })}
        </>
      );
    case "closure_removed":
      return <>{words("closureRemoved")}</>;
    case "location_closes":
      return <>{words("locationCloses", { from: say(change.from) })}</>;
    case "stock_counted":
      return <>{words("stockCounted", { count: change.count, service: service(`${change.service}.name`) })}</>;
    case "stock_ended":
      return <>{words("stockEnded", { service: service(`${change.service}.name`) })}</>;
    case "edit_undone":
      return <>{words("editUndone")}</>;
  }
}
