import { useTranslations } from "next-intl";
import { HelpPhone } from "@/components/appointment/help-phone";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Heading } from "@/components/ui/heading";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import type { Location } from "@/lib/location/location";
import type { Search } from "@/lib/search/schema";
import { ByLocation } from "./by-location";
import { OtherNumbers } from "./other-numbers";

type Props = { search: Search; locations: readonly Location[] };

/** The register does not know these numbers: look at them again, or go on by the location that the letter names. */
export function UnknownLetter({ search, locations }: Props) {
  const words = useTranslations("pickup.unknown");
  return (
    <>
      <Notice kind="warning" role="status">
        <Paragraph>{words("text")}</Paragraph>
      </Notice>
      <ActionRow>
        <OtherNumbers search={search} className={buttonClass("primary")} />
      </ActionRow>
      <Heading level={2}>{words("goOn")}</Heading>
      <Paragraph>{words.rich("goOnText", { phone: HelpPhone })}</Paragraph>
      <ByLocation search={search} locations={locations} />
    </>
  );
}
