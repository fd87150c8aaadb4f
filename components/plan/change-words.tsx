import { getLocale, getTranslations } from "next-intl/server";
import type { Day } from "@/lib/opening/schema";
import type { AboutChange } from "@/lib/plan/about-changes";
import type { PlanChange } from "@/lib/plan/schema";
import { ChangeList } from "./change-list";
import { dateWords } from "./date-words";
import { DayWords } from "./day-words";
import { OpeningWords } from "./opening-words";
import { RuleWords } from "./rule-words";

/** Names of locations, by their ids and by those of their rules. */
export type PlaceNames = ReadonlyMap<string, string>;
type Props = { change: PlanChange; about?: AboutChange | undefined; places?: PlaceNames };

const isClosure = ({ kind }: PlanChange) => kind.startsWith("closure_");

/** One change of the plan in words: where, what, and how it was before. */
export async function ChangeWords({ change, about, places }: Props) {
  const words = await getTranslations("plan");
  const at = "locationId" in change ? change.locationId : "seriesId" in change ? change.seriesId : null;
  const all = about && isClosure(change) ? words("change.allPlaces") : undefined;
  const name = about?.place ?? all ?? (at === null ? undefined : places?.get(at));
  return (
    <>
      {name ? <strong>{name}: </strong> : null}
      <What change={change} about={about} />
      {about ? <Before change={change} about={about} /> : null}
    </>
  );
}

async function What({ change, about }: Pick<Props, "change" | "about">) {
  const [words, locale] = [await getTranslations("plan.change"), await getLocale()];
  const service = await getTranslations("service");
  const say = (date: string) => dateWords(date, locale);
  const until = (date: string | null) => (date ? words("until", { date: say(date) }) : "");
  switch (change.kind) {
    case "opening_added": {
      const only = change.validFrom === change.validUntil ? change.validFrom : null;
      return (
        <>
          {only
            ? words("openingOnce", { date: say(only) })
            : `${words("openingAdded", { from: say(change.validFrom) })} ${until(change.validUntil)}`}
          <br />
          <OpeningWords rule={change.rule} dates={change} />
        </>
      );
    }
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
      return change.day ? (
        <>
          {words("dateChanged", { date: say(change.date) })} <DayWords day={withServices(change.day, about)} />
        </>
      ) : (
        words("dateClosed", { date: say(change.date) })
      );
    case "date_restored":
      return (
        <>
          {words("dateRestored", { date: say(change.date) })} {about ? <DayWords day={about.is} /> : null}
        </>
      );
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
      return (
        <>
          {words("locationCloses", {
            from: say(change.from),
            reason: locale === "nl" ? change.reason.nl : change.reason.en,
          })}
        </>
      );
    case "stock_counted":
      return <>{words("stockCounted", { count: change.count, service: service(`${change.service}.name`) })}</>;
    case "stock_ended":
      return <>{words("stockEnded", { service: service(`${change.service}.name`) })}</>;
    case "edit_undone":
      return <>{words("editUndone")}</>;
  }
}

/** No services of a date means those of its rule. */
const withServices = (day: Day, about: AboutChange | undefined): Day =>
  day.services.length > 0 ? day : { ...day, services: about?.rule?.services ?? [] };

/** How it was before; of an undo, what is undone. */
async function Before({ change, about }: { change: PlanChange; about: AboutChange }) {
  const [words, locale] = [await getTranslations("plan.change"), await getLocale()];
  const { rule, was, closure, undone } = about;
  if (undone) return <ChangeList changes={undone.changes} about={undone.about} />;
  if ((change.kind === "opening_changed" || change.kind === "opening_ended") && rule) {
    return (
      <>
        <br />
        {words("was")} <RuleWords rule={rule} />
      </>
    );
  }
  if (change.kind === "date_changed" || change.kind === "date_restored") {
    return (
      <>
        <br />
        {words("was")} <DayWords day={was} />
      </>
    );
  }
  if (!closure) return null;
  const reason = locale === "nl" ? closure.reason.nl : (closure.reason.en ?? closure.reason.nl);
  const [from, until] = [dateWords(closure.startsOn, locale), dateWords(closure.endsOn, locale)];
  return <> {words("closureWas", { from, until, reason })}</>;
}
