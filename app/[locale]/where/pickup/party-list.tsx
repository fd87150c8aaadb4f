import { useTranslations } from "next-intl";
import { DataList } from "@/components/ui/data-list";
import type { Whereabouts } from "@/lib/document/whereabouts-of";
import { WhereaboutsWords } from "./whereabouts-words";

/** Where the documents of each person of a party are. */
export function PartyList({ party, locale }: { party: Whereabouts[]; locale: string }) {
  const booking = useTranslations("booking");
  return (
    <DataList
      items={party.map((whereabouts, index) => ({
        term: booking("person", { number: index + 1 }),
        value: <WhereaboutsWords whereabouts={whereabouts} locale={locale} />,
      }))}
    />
  );
}
