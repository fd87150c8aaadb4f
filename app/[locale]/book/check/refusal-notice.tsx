import { getFormatter, getTranslations } from "next-intl/server";
import { HelpPhone } from "@/components/appointment/help-phone";
import { buttonClass } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import { ArrivalFocus } from "../../when/[location]/arrival-focus";
import { detailsAddress } from "../addresses";
import type { Refused } from "./refusals";

/** How to get at an appointment that there is already: by its code, by phone; or another number, if it was mistyped. */
async function NextSteps({ first }: { first: number }) {
  const words = await getTranslations("booking.refusals.already_booked");
  return (
    <Paragraph>
      {words.rich("next", {
        find: (text) => (
          <Link className="nl-link" href="/find">
            {text}
          </Link>
        ),
        change: (text) => (
          <Link className="nl-link" href={`${detailsAddress}#people-${first - 1}`}>
            {text}
          </Link>
        ),
        phone: () => <HelpPhone />,
      })}
    </Paragraph>
  );
}

/** Why it was not booked, and how to go on. It never tells when or where an appointment is. */
export async function RefusalNotice({ refused, search }: { refused: Refused; search: Search }) {
  const [words, format] = await Promise.all([getTranslations("booking.refusals"), getFormatter()]);
  const { reason, who, afterSeconds } = refused;
  const people = format.list(who.map(String));
  return (
    <ArrivalFocus id="refused" arrival={`${reason} ${who}`}>
      <Notice kind="warning" role="alert" title={words(`${reason}.title`)}>
        {people ? <Paragraph>{words("already_booked.who", { count: who.length, people })}</Paragraph> : null}
        <Paragraph>{words(`${reason}.text`, { minutes: Math.ceil(afterSeconds / 60) })}</Paragraph>
        {reason === "document_elsewhere" || reason === "document_not_ready" ? (
          <Link className={buttonClass("secondary")} href={`/where${searchQuery(search)}`}>
            {words("lookAgain")}
          </Link>
        ) : null}
        {reason === "already_booked" ? <NextSteps first={who[0] ?? 1} /> : null}
      </Notice>
    </ArrivalFocus>
  );
}
