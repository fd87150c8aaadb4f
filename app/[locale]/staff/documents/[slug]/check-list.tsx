import { getTranslations } from "next-intl/server";
import { Disclosure } from "@/components/ui/disclosure";
import { Paragraph } from "@/components/ui/paragraph";
import type { DocumentChecks } from "@/lib/document/find-document-checks";
import styles from "../document-list.module.css";
import { CheckLine } from "./check-line";

type Props = {
  found: DocumentChecks;
  place: { id: string; slug: string };
  isWorking: boolean;
  /** Whether who looks helps anybody by phone. */
  isCalling: boolean;
};

/**
 * Who comes for a document that the register does not know by their letter, and whom must be told that it is not here. Open as long
 * as somebody of them comes within days.
 */
export async function CheckList({ found: { checks, counts }, place, isWorking, isCalling }: Props) {
  if (checks.length === 0) return null;
  const words = await getTranslations("pickup.staff");
  const title =
    counts.soon > 0
      ? words("titleSoon", { count: counts.all, soon: counts.soon })
      : words("title", { count: counts.all });
  return (
    <Disclosure id="checks" summary={title} isOpen={counts.soon > 0}>
      <Paragraph>{words("text")}</Paragraph>
      <ul className={styles.list}>
        {checks.map((check) => (
          <CheckLine key={check.id} check={check} place={place} isWorking={isWorking} isCalling={isCalling} />
        ))}
      </ul>
    </Disclosure>
  );
}
