import { getTranslations } from "next-intl/server";
import type { HidingRule } from "@/lib/figures/why-hidden";
import { dateInWords, timeInWords } from "@/lib/i18n/date-words";
import type { Locale } from "@/lib/i18n/locales";
import { Link } from "@/lib/i18n/navigation";
import type { Location } from "@/lib/location/location";
import { DateTime } from "@/lib/time";
import { say } from "@/lib/wording";

type Place = Pick<Location, "slug" | "timeZone">;
type Props = { rule: HidingRule; location: Place; locale: Locale };

/** A rule that hides a time, with the way to where it is changed. */
export async function RuleWords(props: Props) {
  const words = await getTranslations("figures.why.see");
  const pages = pagesOf(props.rule, props.location);
  return (
    <>
      {await sentenceOf(props)}{" "}
      {pages.map(({ kind, href }, index) => (
        <span key={href}>
          {index > 0 ? ", " : null}
          <Link className="nl-link" href={href}>
            {pages.length > 1 ? words("numbered", { what: words(kind), number: index + 1 }) : words(kind)}
          </Link>
        </span>
      ))}
    </>
  );
}

/** The closure, or the openings, that the rule is of. */
function pagesOf(rule: HidingRule, { slug }: Place): { kind: "closure" | "date" | "opening"; href: string }[] {
  const at = `/staff/plan/${slug}`;
  if (rule.rule === "closure") return [{ kind: "closure", href: `${at}/closures#closure-${rule.closureId}` }];
  if (!("seriesIds" in rule)) return [];
  return rule.seriesIds.map((id) =>
    rule.rule === "date_differs"
      ? { kind: "date", href: `${at}/date?series=${id}&date=${rule.date}` }
      : { kind: "opening", href: `${at}/openings/${id}` },
  );
}

async function sentenceOf({ rule, location: { timeZone }, locale }: Props): Promise<string> {
  const words = await getTranslations("figures.why.rule");
  switch (rule.rule) {
    case "service_not_offered":
      return words(rule.rule, { services: rule.services.join(", ") });
    case "closes":
    case "date_differs":
    case "horizon":
      return words(rule.rule, { date: dateInWords(DateTime.fromISO(rule.date, { zone: "utc" }), locale) });
    case "closure":
      return words(rule.rule, { reason: rule.reason ? say(rule.reason, locale) : "" });
    case "too_soon":
    case "not_a_start":
    case "no_room":
      return words(rule.rule, { minutes: rule.minutes });
    case "unreleased":
    case "never_released": {
      const at = DateTime.fromJSDate(rule.at, { zone: timeZone });
      return words(rule.rule, { moment: `${dateInWords(at, locale)} ${timeInWords(at, locale)}` });
    }
    case "out_of_stock":
      return words(rule.rule, { service: rule.service, left: rule.left });
    default:
      return words(rule.rule);
  }
}
