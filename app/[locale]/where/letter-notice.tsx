import { useTranslations } from "next-intl";
import { HelpPhone } from "@/components/appointment/help-phone";
import { Notice } from "@/components/ui/notice";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";
import type { Search } from "@/lib/search/schema";
import { searchQuery } from "@/lib/search/search-query";
import type { Choice } from "@/lib/waiting/find-choice";

type Props = { choice: Pick<Choice, "named" | "unusable">; search: Search };

/** What the letter means for whoever collects a document: where it lies, and what to do when that is not known or shut. */
export function LetterNotice({ choice: { named, unusable }, search }: Props) {
  const words = useTranslations("where.letter");
  const reasons = useTranslations("where.reasons");
  if (!search.services.includes("DOC")) return null;
  const askAgain = `/where${searchQuery({ ...search, letter: undefined })}` as const;

  if (!named) {
    return (
      <Notice kind="warning" title={words("unknownTitle")}>
        <Paragraph>{words.rich("unknownText", { phone: HelpPhone })}</Paragraph>
        <Link href={askAgain} className="nl-link">
          {words("answer")}
        </Link>
      </Notice>
    );
  }
  const refusal = unusable.find(({ isNamed }) => isNamed);
  if (refusal) {
    return (
      <Notice kind="warning" title={words("namedClosed", { name: named.name })}>
        <Paragraph>{words.rich("namedClosedText", { reason: reasons(refusal.reason), phone: HelpPhone })}</Paragraph>
        <Link href={askAgain} className="nl-link">
          {words("change")}
        </Link>
      </Notice>
    );
  }
  return (
    <Paragraph>
      {words.rich("named", { name: () => <strong>{named.name}</strong> })}{" "}
      <Link href={askAgain} className="nl-link">
        {words("change")}
      </Link>
    </Paragraph>
  );
}
