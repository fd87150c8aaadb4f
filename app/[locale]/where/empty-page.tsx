import { useTranslations } from "next-intl";
import { HelpPhone } from "@/components/appointment/help-phone";
import { ActionRow } from "@/components/ui/action-row";
import { buttonClass } from "@/components/ui/button";
import { Main } from "@/components/ui/main";
import { Paragraph } from "@/components/ui/paragraph";
import { Link } from "@/lib/i18n/navigation";

/** When nothing has been set up yet. */
export function EmptyPage() {
  const words = useTranslations("where.empty");
  return (
    <Main title={words("title")}>
      <Paragraph lead>{words.rich("text", { phone: HelpPhone })}</Paragraph>
      <ActionRow>
        <Link href="/" className={buttonClass("secondary")}>
          {words("start")}
        </Link>
      </ActionRow>
    </Main>
  );
}
