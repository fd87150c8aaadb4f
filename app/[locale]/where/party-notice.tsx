import { useFormatter, useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { groupSizes } from "@/lib/service/visit-minutes";

/** Tells a party above six that it gets adjacent appointments; nothing for fewer people. */
export function PartyNotice({ persons }: { persons: number }) {
  const words = useTranslations("where.party");
  const format = useFormatter();
  const sizes = groupSizes(persons);
  if (sizes.length === 1) return null;
  return (
    <Notice title={words("title", { persons })}>
      <Paragraph>
        {words("text", { groups: sizes.length, sizes: format.list(sizes.map(String), { type: "conjunction" }) })}
      </Paragraph>
    </Notice>
  );
}
