import { useTranslations } from "next-intl";
import { HelpPhone } from "@/components/appointment/help-phone";
import { ActionRow } from "@/components/ui/action-row";
import { BulletList } from "@/components/ui/bullet-list";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Whereabouts } from "@/lib/document/whereabouts-of";
import { Link } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { OtherNumbers } from "./other-numbers";
import { PartyList } from "./party-list";
import { WhereaboutsWords } from "./whereabouts-words";

type Props = { search: Search; party: Whereabouts[]; locale: string };

/** Nothing can be collected now: why, and what to do. */
export function NotReady({ search, party, locale }: Props) {
  const words = useTranslations("pickup.notReady");
  const [only] = party;
  const isComing = party.some((one) => one.kind === "not_ready" && one.why !== "missing");
  return (
    <>
      {party.length === 1 && only ? (
        <Notice kind="info" role="status">
          <Paragraph>
            <WhereaboutsWords whereabouts={only} locale={locale} />
          </Paragraph>
        </Notice>
      ) : (
        <PartyList party={party} locale={locale} />
      )}
      {isComing ? (
        <>
          <Heading level={2}>{words("next")}</Heading>
          <BulletList items={[words("wait"), words("letter"), words.rich("call", { phone: HelpPhone })]} />
        </>
      ) : null}
      <ActionRow>
        <Link href="/" className={buttonClass("secondary")}>
          {words("start")}
        </Link>
        <OtherNumbers search={search} className={buttonClass("subtle")} />
      </ActionRow>
    </>
  );
}
