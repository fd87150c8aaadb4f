import { useTranslations } from "next-intl";
import { HelpPhone } from "@/components/appointment/help-phone";
import type { Whereabouts } from "@/lib/document/whereabouts-of";
import { dateInWords, dayInWords } from "@/lib/i18n/date-words";
import { Link } from "@/lib/i18n/navigation";
import { DateTime } from "@/lib/time";

type Props = { whereabouts: Whereabouts; locale: string };

const onDate = (date: string, locale: string) => dayInWords(DateTime.fromISO(date, { zone: "utc" }), locale);

/** Where the documents of one person are, in a sentence or two; and what to do when they cannot be collected now. */
export function WhereaboutsWords({ whereabouts, locale }: Props) {
  const words = useTranslations("pickup.state");
  switch (whereabouts.kind) {
    case "ready":
      return whereabouts.documents.map(({ id, location, readyAt }) => (
        <span key={id}>
          {words("ready", { location: location.name, date: readyAt ? dateInWords(readyAt, locale) : "" })}{" "}
        </span>
      ));
    case "not_ready": {
      const { why, expectedOn, documents } = whereabouts;
      if (why === "missing") return words.rich("missing", { phone: HelpPhone });
      const location = documents.at(-1)?.location.name ?? "";
      return expectedOn ? words(`${why}On`, { location, date: onDate(expectedOn, locale) }) : words(why, { location });
    }
    case "reserved":
      return words.rich("reserved", {
        find: (text) => (
          <Link className="nl-link" href="/find">
            {text}
          </Link>
        ),
      });
    case "closed":
      return words.rich(`closed.${whereabouts.why}`, { phone: HelpPhone });
    case "unknown":
      return words("unknown");
  }
}
